import { createHash } from "node:crypto";
import { readXml, type XmlNode } from "@/lib/testing/xml-tree";

export function hashOf(body: Buffer | string): string {
  return createHash("sha256").update(body).digest("base64");
}

/** Of what a document says, however it is written: elements, attributes and texts, without the blanks between elements. */
export function contentHash(body: Buffer): string {
  return hashOf(JSON.stringify(plain(readXml(body.toString("utf8")))));
}

function plain({ name, attributes, children, text }: XmlNode): unknown {
  return children.length > 0 ? [name, attributes, children.map(plain)] : [name, attributes, text.trim()];
}
