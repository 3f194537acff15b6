import { SaxesParser } from "saxes";
import { maskValue } from "@/lib/shipstation/request-log/customer-mask";

export type FieldDifference = {
  /** "Customer / ShipTo / City", "Items / Item 2 / Quantity". */
  readonly field: string;
  readonly sent: string | null;
  readonly now: string | null;
};

export type OrderDifference = {
  readonly orderNumber: string;
  readonly kind: "changed" | "gone" | "added";
  readonly fields: readonly FieldDifference[];
};

export type FeedDifference = {
  readonly sentCount: number;
  readonly nowCount: number;
  readonly same: readonly string[];
  readonly different: readonly OrderDifference[];
};

type Value = { readonly text: string; readonly path: readonly string[] };

/** The `<Order>` elements of an answer of ours, one by one. */
export function ordersIn(xml: string): string[] {
  return xml.match(/<Order>\n[\s\S]*?<\/Order>\n/g) ?? [];
}

/** What is different between the orders that were sent and those that would be now; values masked for display. */
export function feedDifference(sent: readonly string[], now: readonly string[]): FeedDifference {
  const before = byId(sent);
  const after = byId(now);
  const same: string[] = [];
  const different: OrderDifference[] = [];
  for (const [id, values] of before) {
    const today = after.get(id);
    const fields = today ? fieldDifferences(values, today) : [];
    if (today && fields.length === 0) same.push(numberOf(values));
    else different.push({ orderNumber: numberOf(values), kind: today ? "changed" : "gone", fields });
  }
  for (const [id, values] of after) {
    if (!before.has(id)) different.push({ orderNumber: numberOf(values), kind: "added", fields: [] });
  }
  return { sentCount: before.size, nowCount: after.size, same, different };
}

function fieldDifferences(
  sent: ReadonlyMap<string, Value>,
  now: ReadonlyMap<string, Value>,
): FieldDifference[] {
  const fields = new Set([...sent.keys(), ...now.keys()]);
  return [...fields].flatMap((field) => {
    const [before, after] = [sent.get(field), now.get(field)];
    if (before?.text === after?.text) return [];
    return [{ field, sent: shown(before), now: shown(after) }];
  });
}

function shown(value: Value | undefined): string | null {
  return value ? maskValue(value.path, value.text) : null;
}

function byId(orders: readonly string[]): Map<string, ReadonlyMap<string, Value>> {
  return new Map(
    orders.map((xml) => {
      const values = valuesOf(xml);
      return [values.get("OrderID")?.text ?? numberOf(values), values];
    }),
  );
}

function numberOf(values: ReadonlyMap<string, Value>): string {
  return values.get("OrderNumber")?.text ?? "";
}

/** Every value by the way to it; items and options by their number. */
function valuesOf(xml: string): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  const path: string[] = [];
  const steps: string[] = [];
  const counts: Map<string, number>[] = [new Map()];
  let text = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    const siblings = counts.at(-1);
    const count = (siblings?.get(name) ?? 0) + 1;
    siblings?.set(name, count);
    if (path.length > 0) steps.push(name === "Item" || name === "Option" ? `${name} ${count}` : name);
    path.push(name);
    counts.push(new Map());
    text = "";
  });
  parser.on("text", (part) => (text += part));
  parser.on("cdata", (part) => (text += part));
  parser.on("closetag", () => {
    const isLeaf = counts.pop()?.size === 0;
    if (isLeaf) values.set(steps.join(" / "), { text, path: path.slice(1) });
    path.pop();
    steps.pop();
    text = "";
  });
  parser.write(xml).close();
  return values;
}
