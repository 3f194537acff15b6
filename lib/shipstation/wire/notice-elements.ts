import { SaxesParser } from "saxes";
import { ok, type Result, refuse } from "@/lib/kernel/result";

/** Why a body is no notice. One answer covers them all (bad-xml); the log says which it was. */
export type NoticeFault =
  | "not-xml"
  | "encoding"
  | "doctype"
  | "processing-instruction"
  | "wrong-root"
  | "duplicate-element"
  | "nested-value"
  | "too-deep"
  | "too-many"
  | "too-large"
  | "bad-quantity";

/** The values of a notice by element name, as they were written. */
export type NoticeElements = {
  readonly notice: ReadonlyMap<string, string>;
  readonly recipient: ReadonlyMap<string, string> | null;
  readonly items: readonly ReadonlyMap<string, string>[];
};

/** Characters; the endpoint stops reading at as many bytes. */
export const maxNoticeLength = 262_144;
const maxDepth = 16;
const maxAttributes = 32;
const maxItems = 2500;
const maxElements = 20_000;

const noticeNames: ReadonlySet<string> = new Set([
  "OrderID",
  "OrderNumber",
  "CustomerCode",
  "CustomerNotes",
  "InternalNotes",
  "NotesToCustomer",
  "NotifyCustomer",
  "LabelCreateDate",
  "ShipDate",
  "Carrier",
  "Service",
  "TrackingNumber",
  "ShippingCost",
  "CustomField1",
  "CustomField2",
  "CustomField3",
  "RequestedWarehouse",
]);
const recipientNames: ReadonlySet<string> = new Set([
  "Name",
  "Company",
  "Address1",
  "Address2",
  "City",
  "State",
  "PostalCode",
  "Country",
]);
const itemNames: ReadonlySet<string> = new Set(["SKU", "Name", "Quantity", "LineItemID", "UPC"]);

type Place =
  | { readonly kind: "values"; readonly names: ReadonlySet<string>; readonly values: Map<string, string> }
  | { readonly kind: "items" }
  | { readonly kind: "leaf"; readonly name: string; readonly values: Map<string, string> }
  | { readonly kind: "ignored" };

class Refused extends Error {
  readonly fault: NoticeFault;

  constructor(fault: NoticeFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Takes a notice apart. Strict where two readers could see two different notices (documents that are not well-formed,
 * DOCTYPE, a value twice), lenient where ShipStation varies (order, unknown elements, namespaces).
 */
export function readNoticeElements(xml: string): Result<NoticeElements, NoticeFault> {
  if (xml.length > maxNoticeLength) return refuse("too-large");
  try {
    return ok(parse(xml));
  } catch (error) {
    if (error instanceof Refused) return refuse(error.fault);
    throw error;
  }
}

function parse(xml: string): NoticeElements {
  const notice = new Map<string, string>();
  const recipient = new Map<string, string>();
  const items: Map<string, string>[] = [];
  const containers = new Set<string>();
  const places: Place[] = [];
  let namespace = "";
  let attributes = 0;
  let elements = 0;

  const once = (container: string) => {
    if (containers.has(container)) throw new Refused("duplicate-element");
    containers.add(container);
  };

  const leafIn = (
    parent: { names: ReadonlySet<string>; values: Map<string, string> },
    written: string,
  ): Place => {
    // ShipStation's own table spells it OrderId, its example OrderID.
    const name = written === "OrderId" ? "OrderID" : written;
    if (!parent.names.has(name)) return { kind: "ignored" };
    if (parent.values.has(name)) throw new Refused("duplicate-element");
    parent.values.set(name, "");
    return { kind: "leaf", name, values: parent.values };
  };

  const placeOf = (name: string): Place => {
    const parent = places.at(-1);
    if (!parent) return { kind: "values", names: noticeNames, values: notice };
    switch (parent.kind) {
      case "leaf":
        throw new Refused("nested-value");
      case "ignored":
        return parent;
      case "items": {
        if (name !== "Item") return { kind: "ignored" };
        if (items.length === maxItems) throw new Refused("too-many");
        const values = new Map<string, string>();
        items.push(values);
        return { kind: "values", names: itemNames, values };
      }
      case "values":
        if (parent.values !== notice) return leafIn(parent, name);
        if (name === "Recipient") {
          once(name);
          return { kind: "values", names: recipientNames, values: recipient };
        }
        if (name === "Items") {
          once(name);
          return { kind: "items" };
        }
        return leafIn(parent, name);
    }
  };

  const addText = (text: string) => {
    const place = places.at(-1);
    if (place?.kind === "leaf") place.values.set(place.name, (place.values.get(place.name) ?? "") + text);
  };

  const parser = new SaxesParser({
    xmlns: true,
    position: false,
    forceXMLVersion: true,
    defaultXMLVersion: "1.0",
  });
  parser.on("error", () => {
    throw new Refused("not-xml");
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (!isTrueEncoding(encoding, xml)) throw new Refused("encoding");
  });
  parser.on("doctype", () => {
    throw new Refused("doctype");
  });
  parser.on("processinginstruction", () => {
    throw new Refused("processing-instruction");
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    elements += 1;
    if (elements > maxElements) throw new Refused("too-many");
    if (places.length === maxDepth) throw new Refused("too-deep");
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > maxAttributes) throw new Refused("too-many");
  });
  parser.on("opentag", ({ local, uri }) => {
    if (places.length === 0) {
      if (local !== "ShipNotice") throw new Refused("wrong-root");
      namespace = uri;
    }
    // An element of another vocabulary is none of ours, whatever it is called.
    places.push(uri === namespace ? placeOf(local) : foreignPlace(places.at(-1)));
  });
  parser.on("closetag", () => {
    places.pop();
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(xml).close();
  return { notice, recipient: containers.has("Recipient") ? recipient : null, items };
}

function foreignPlace(parent: Place | undefined): Place {
  if (parent?.kind === "leaf") throw new Refused("nested-value");
  return { kind: "ignored" };
}

/**
 * The text was decoded as UTF-8. A declaration of UTF-16 is what .NET writes into strings whatever they become, so it is
 * taken; any other encoding could mean other letters, unless there are none but ASCII.
 */
function isTrueEncoding(declared: string | undefined, xml: string): boolean {
  return declared === undefined || /^(utf-?8|utf-?16|us-ascii)$/i.test(declared) || /^[\0-\x7f]*$/.test(xml);
}
