import { type FieldRow, ordersFields } from "@/lib/shipstation/wire/golden/orders-fields";
import { readXml, type XmlNode } from "@/lib/testing/xml-tree";

const rowByPath: ReadonlyMap<string, FieldRow> = new Map(ordersFields.map((row) => [row.path, row]));
const repeatable: ReadonlySet<string> = new Set(["Order", "Item", "Option"]);

/** Where the document departs from ShipStation's field table; a second opinion beside the schema. */
export function fieldTableFaults(xml: string): string[] {
  const root = readXml(xml);
  return root.name === "Orders" ? containerFaults(root, root.name) : [`root is ${root.name}`];
}

function nodeFaults(node: XmlNode, path: string): string[] {
  const row = rowByPath.get(path);
  if (!row) return [`${path}: unknown`];
  if (row.type === "container") return containerFaults(node, path);
  if (node.children.length > 0) return [`${path}: has elements`];
  return isSound(row, node.text) ? [] : [`${path}: ${JSON.stringify(node.text)} is no ${row.type}`];
}

function containerFaults(node: XmlNode, path: string): string[] {
  const faults = node.children.flatMap((child) => nodeFaults(child, `${path}/${child.name}`));
  if (node.text.trim() !== "") faults.push(`${path}: has text`);

  const names = node.children.map((child) => child.name);
  for (const name of new Set(names)) {
    const count = names.filter((other) => other === name).length;
    if (count > 1 && !repeatable.has(name)) faults.push(`${path}/${name}: ${count} times`);
    if (name === "Option" && count > 10) faults.push(`${path}/${name}: ${count} times`);
  }
  for (const row of ordersFields) {
    const name = row.path.slice(path.length + 1);
    const isChild = row.path.startsWith(`${path}/`) && !name.includes("/");
    if (isChild && row.required && !repeatable.has(name) && !names.includes(name)) {
      faults.push(`${row.path}: missing`);
    }
  }
  return node.name === "Item" ? [...faults, ...itemFaults(node, path)] : faults;
}

/** What ties fields of a line together: units go with a weight, adjustments lower the total and only they have no SKU. */
function itemFaults(item: XmlNode, path: string): string[] {
  const text = (name: string) => item.children.find((child) => child.name === name)?.text;
  const faults: string[] = [];
  if ((text("Weight") === undefined) !== (text("WeightUnits") === undefined))
    faults.push(`${path}: half a weight`);
  if (text("Adjustment") === "true" && !(Number(text("UnitPrice")) < 0)) {
    faults.push(`${path}: an adjustment that is not negative`);
  }
  if (text("SKU") === "" && text("Adjustment") !== "true") faults.push(`${path}: no SKU`);
  return faults;
}

function isSound(row: FieldRow, text: string): boolean {
  switch (row.type) {
    case "datetime":
      return /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/.test(text);
    case "decimal":
      return /^-?\d{1,7}(\.\d{1,2})?$/.test(text);
    case "integer":
      return /^\d+$/.test(text) && Number(text) >= (row.min ?? 0) && Number(text) <= (row.max ?? 0);
    case "boolean":
      return text === "true" || text === "false";
    case "enum":
      return row.values?.includes(text) ?? false;
    case "string":
      return text.length >= (row.min ?? 0) && text.length <= (row.max ?? 0);
    case "container":
      return false;
  }
}
