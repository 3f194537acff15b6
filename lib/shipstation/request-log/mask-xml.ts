import { maskEmails, maskValue, maskWrittenValue } from "@/lib/shipstation/request-log/customer-mask";

// A CDATA section, a comment, a tag, or text up to the next of them. Also of what is no XML: nothing is left over.
const piece = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(\/?)([\w:.-]+)([^<>]*)>|[^<]+|</g;

/** A document with its customer's data masked. It may be cut off or no document at all. */
export function maskXml(xml: string): string {
  const path: string[] = [];
  return xml.replace(piece, (whole: string, cdata?: string, slash?: string, name?: string, rest?: string) => {
    if (cdata !== undefined) {
      const end = whole.endsWith("]]>") ? "]]>" : "";
      return `<![CDATA[${maskValue(path, cdata)}${end}`;
    }
    if (name !== undefined) {
      const local = name.slice(name.indexOf(":") + 1);
      if (slash === "/") close(path, local);
      else if (!rest?.endsWith("/")) path.push(local);
      return maskEmails(whole);
    }
    return whole.startsWith("<") ? maskEmails(whole) : maskWrittenValue(path, whole);
  });
}

/** A closing tag ends the nearest element of its name; in a broken document it may end none. */
function close(path: string[], name: string): void {
  const at = path.lastIndexOf(name);
  if (at >= 0) path.length = at;
}
