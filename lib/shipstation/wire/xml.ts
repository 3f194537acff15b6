import { xmlSafeText } from "@/lib/kernel/clean-text";

/** Text in a CDATA section. The only thing that could end it early, "]]>", is spread over two sections. */
export function cdata(text: string): string {
  const safe = xmlSafeText(text);
  return `<![CDATA[${safe.includes("]]>") ? safe.replaceAll("]]>", "]]]]><![CDATA[>") : safe}]]>`;
}

/** <Name><![CDATA[text]]></Name> and a newline; an empty text makes an empty element. */
export function element(name: string, text: string): string {
  return text === "" ? `<${name}></${name}>\n` : `<${name}>${cdata(text)}</${name}>\n`;
}

/** As element, but nothing at all for an empty text: ShipStation refuses some empty elements. */
export function optionalElement(name: string, text: string): string {
  return text === "" ? "" : element(name, text);
}

/** Text between tags without CDATA; ">" stays readable because no "]]>" can remain after it. */
export function escapeText(text: string): string {
  return xmlSafeText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("]]>", "]]&gt;");
}
