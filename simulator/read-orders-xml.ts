import { SaxesParser } from "saxes";

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly problem: string };

/** Strict reading: one wrong character and the whole document is refused, as an XML reader must. */
export function readXml(bytes: Uint8Array): XmlReading {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse("The body is not UTF-8.");
  }
  if (text.trim() === "") return refuse("Root element is missing.");
  if (text.startsWith("\uFEFF")) return refuse("The body begins with a byte order mark.");

  try {
    const root = parse(text);
    return root ? { ok: true, root } : refuse("Root element is missing.");
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** The text at a path of child elements, empty where there is none. */
export function textAt(element: XmlElement, ...path: string[]): string {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at && child(at, name);
  return at?.text ?? "";
}

function parse(text: string): XmlElement | undefined {
  const parser = new SaxesParser({ xmlns: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;

  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && encoding.toLowerCase() !== "utf-8") throw new Error(`The body says it is ${encoding}.`);
  });
  parser.on("doctype", () => {
    throw new Error("For security reasons DTD is prohibited in this XML document.");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const append = (piece: string) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("closetag", () => void open.pop());

  parser.write(text).close();
  return root;
}

function refuse(problem: string): XmlReading {
  return { ok: false, problem };
}
