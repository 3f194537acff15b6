import { isPlain, xmlSafeText } from "@/lib/kernel/clean-text";

/** The only thing that could end a CDATA section early, "]]>", is spread over two sections. */
function insideCdata(text: string): string {
  if (isPlain(text)) return text;
  const safe = xmlSafeText(text);
  return safe.includes("]]>") ? safe.replaceAll("]]>", "]]]]><![CDATA[>") : safe;
}

/** Text in a CDATA section. */
export function cdata(text: string): string {
  return `<![CDATA[${insideCdata(text)}]]>`;
}

type Tags = { readonly open: string; readonly close: string; readonly empty: string };

/** Put together once for each name: joining texts is most of what writing an order costs. */
const tagsByName = new Map<string, Tags>();

function tagsOf(name: string): Tags {
  const known = tagsByName.get(name);
  if (known) return known;
  const tags = {
    open: `<${name}><![CDATA[`,
    close: `]]></${name}>\n`,
    empty: `<${name}></${name}>\n`,
  };
  tagsByName.set(name, tags);
  return tags;
}

/** <Name><![CDATA[text]]></Name> and a newline; an empty text makes an empty element. */
export function element(name: string, text: string): string {
  const { open, close, empty } = tagsOf(name);
  return text === "" ? empty : open + insideCdata(text) + close;
}

/** As element, but nothing at all for an empty text: ShipStation refuses some empty elements. */
export function optionalElement(name: string, text: string): string {
  return text === "" ? "" : element(name, text);
}

/** Text between tags without CDATA; ">" stays readable because no "]]>" can remain after it. */
export function escapeText(text: string): string {
  if (isPlain(text)) return text;
  return xmlSafeText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("]]>", "]]&gt;");
}
