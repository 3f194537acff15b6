import { type Flags, help, UsageError } from "@/simulator/command-line";
import { deskWords } from "@/simulator/desk/desk-words";
import { serveDesk } from "@/simulator/desk/serve-desk";
import {
  faultFromFlags,
  portFromFlags,
  secondsFromFlags,
  settingsFromFlags,
  settingsOfForm,
  wholeNumber,
  windowFromFlags,
} from "@/simulator/read-command";
import { importStep, type Step, shippingStep, stepText } from "@/simulator/report";
import { roundTrip } from "@/simulator/round-trip";
import { createShipStation } from "@/simulator/ship-station";

export type Terminal = {
  readonly print: (text: string) => void;
  /** Resolves when the person has had enough of a server. */
  readonly interrupted: Promise<unknown>;
};

/** Runs one command and returns the exit code. */
export async function runCommand(command: string, flags: Flags, terminal: Terminal): Promise<0 | 1> {
  const tell = (step: Step) => {
    terminal.print(stepText(step));
    return step.ok;
  };
  switch (command) {
    case "help":
      terminal.print(help);
      return 0;
    case "test": {
      const { ok, message } = await createShipStation(settingsFromFlags(flags)).testConnection();
      return code(tell({ title: "Test the connection", ok, facts: [message] }));
    }
    case "import":
      return code(tell(await importOrders(flags)));
    case "ship":
      return code(await ship(flags, tell));
    case "round-trip":
      return code(await roundTrip(createShipStation(settingsFromFlags(flags)), tell));
    case "serve":
      return code(await serve(flags, terminal));
    default:
      throw new UsageError(`There is no command "${command}".`);
  }
}

async function importOrders(flags: Flags): Promise<Step> {
  const shipStation = createShipStation(settingsFromFlags(flags));
  const window = windowFromFlags(flags, new Date());
  const report = await (window ? shipStation.importOrders(window) : shipStation.importSinceLast());
  return importStep("Import orders", report);
}

async function ship(flags: Flags, tell: (step: Step) => boolean): Promise<boolean> {
  const orderNumber = flags("order");
  if (!orderNumber) throw new UsageError("Which order? --order and its number.");
  const parcelCount = wholeNumber(flags, "parcels", 1);
  const carrier = flags("carrier");
  const shipStation = createShipStation(settingsFromFlags(flags));

  const report = await shipStation.importSinceLast();
  tell(importStep("Import orders", report));
  if (!report.accepted) return false;
  const parcels = Array.from({ length: parcelCount }, () => (carrier ? { carrier } : {}));
  return tell(shippingStep(`Ship order ${orderNumber}`, await shipStation.ship(orderNumber, { parcels })));
}

/** Without a user and a password the page's own form asks for them. */
async function serve(flags: Flags, { print, interrupted }: Terminal): Promise<boolean> {
  const words = deskWords("en");
  const apiKey = flags("api-key") ?? "demo-key";
  const served = await serveDesk({
    settings: settingsOfForm(flags),
    port: portFromFlags(flags),
    apiKey,
    apiSecret: flags("api-secret") ?? "demo-secret",
    fault: faultFromFlags(flags),
    importEverySeconds: secondsFromFlags(flags, "every"),
    shipEverySeconds: secondsFromFlags(flags, "ship-every"),
    heard: ({ act, subject, ok, facts }) => {
      const title = `${words.acts[act]} ${subject}`.trim();
      if (act !== "rest") print(stepText({ title, ok, facts }));
    },
  });
  print(
    `ShipStation's REST API is at ${served.url}, key "${apiKey}"; its page is ${served.url}/simulator. Ctrl+C ends it.`,
  );
  await interrupted;
  await served.close();
  return true;
}

function code(ok: boolean): 0 | 1 {
  return ok ? 0 : 1;
}
