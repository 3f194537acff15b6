import type { Desk } from "@/simulator/desk/desk";
import { statusFieldNames } from "@/simulator/desk/form-section";
import { isFaultName } from "@/simulator/faults";
import type { SentNotice } from "@/simulator/ship-order";
import type { StatusFields } from "@/simulator/statuses";

/** Does what a form of the page asks for; answers why it could not, or null. */
export type DeskAct = (name: string, given: URLSearchParams) => Promise<string | null>;

type Told = {
  /** The REST API shows the store as its form says, and a void label as void. */
  readonly onForm?: () => void;
  readonly onVoid?: (label: SentNotice) => void;
};

export function deskAct(desk: Desk, { onForm, onVoid }: Told = {}): DeskAct {
  return async (name, given) => {
    const field = (key: string) => given.get(key) ?? "";
    switch (name) {
      case "form":
      case "test":
        if (given.has("url")) desk.connect(formOf(field));
        onForm?.();
        if (name === "test") await desk.test();
        return null;
      case "import":
        await desk.importNow();
        return null;
      case "automatic": {
        const seconds = wholeNumber(field("seconds"), 5, 3600);
        if (seconds === null) return "The seconds are a whole number from 5 to 3600.";
        desk.setAutomatic(field("on") === "yes", seconds);
        return null;
      }
      case "ship":
        return ship(desk, given);
      case "void": {
        const label = desk.voidLabel(field("tracking"));
        if (label) onVoid?.(label);
        return label ? null : "There is no such label.";
      }
      case "again":
        await desk.notifyAgain(field("tracking"));
        return null;
      case "faults":
        return setFault(desk, given);
      default:
        return "There is no such act.";
    }
  };
}

function formOf(field: (key: string) => string) {
  const statuses = Object.fromEntries(statusFieldNames.map(([name]) => [name, field(name)]));
  return {
    url: field("url").trim(),
    username: field("username").trim(),
    password: field("password"),
    statuses: { unpaid: "", paid: "", shipped: "", cancelled: "", onHold: "", ...statuses } as StatusFields,
  };
}

async function ship(desk: Desk, given: URLSearchParams): Promise<string | null> {
  const order = given.get("order") ?? "";
  const parcels = given.get("parcels") ?? "1";
  if (parcels !== "some") {
    await desk.ship(order, parcels === "2" ? 2 : 1);
    return null;
  }
  const items = [...given].flatMap(([name, value]) => {
    const quantity = wholeNumber(value, 1, 99_999);
    return name.startsWith("line:") && quantity ? [{ lineItemId: name.slice(5), quantity }] : [];
  });
  if (items.length === 0) return "Choose a quantity of one line at least.";
  await desk.ship(order, 1, items);
  return null;
}

function setFault(desk: Desk, given: URLSearchParams): string | null {
  const fault = given.get("fault") ?? "";
  if (given.has("clear") || fault === "none") {
    desk.faults.clear();
    return null;
  }
  if (!isFaultName(fault)) return `"${fault}" is no fault.`;
  const text = given.get("times") ?? "";
  const times = text === "" ? null : wholeNumber(text, 1, 1000);
  if (text !== "" && times === null) return "The calls are a whole number from 1 to 1000.";
  desk.faults.set(fault, times);
  return null;
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
