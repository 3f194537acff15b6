import { SaxesParser } from "saxes";

/** A parsed document, as the tests look at one: by another parser than the code that wrote it. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
};

/** Throws where the document is not well-formed. */
export function readXml(xml: string): XmlNode {
  const document: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlNode[] = [document];
  const current = () => open.at(-1) ?? document;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const node: XmlNode = { name: tag.name, attributes: { ...tag.attributes }, children: [], text: "" };
    current().children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    current().text += text;
  });
  parser.on("cdata", (text) => {
    current().text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = document.children;
  if (!root) throw new Error("The document has no root.");
  return root;
}

/** The one node at the path, such as Customer/ShipTo/Name. */
export function nodeAt(node: XmlNode, path: string): XmlNode {
  return path.split("/").reduce((parent, name) => {
    const found = parent.children.filter((child) => child.name === name);
    if (found.length !== 1 || !found[0])
      throw new Error(`${found.length} elements ${name} in ${parent.name}`);
    return found[0];
  }, node);
}
