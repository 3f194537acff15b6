import { isPlain, xmlSafeText } from "@/lib/kernel/clean-text";
import { GrowingText } from "@/lib/kernel/growing-text";
import { addFeedDate } from "@/lib/shipstation/wire/dates";
import { addDecimal } from "@/lib/shipstation/wire/decimal";

/** Of an element, in UTF-8. */
type Tags = { readonly open: Uint8Array; readonly close: Uint8Array; readonly empty: Uint8Array };
type TagsOf<Name extends string> = { readonly [Key in Name]: Tags };

const utf8 = new TextEncoder();

/** A piece of a document that is always the same. */
export function fixedXml(xml: string): Uint8Array {
  return utf8.encode(xml);
}

/** For elements whose text is in a CDATA section. */
export function cdataTags<Name extends string>(...names: readonly Name[]): TagsOf<Name> {
  return tagsOf(names, (name) => ({ open: `<${name}><![CDATA[`, close: `]]></${name}>\n` }));
}

/** For elements whose text stands between the tags themselves. */
export function plainTags<Name extends string>(...names: readonly Name[]): TagsOf<Name> {
  return tagsOf(names, (name) => ({ open: `<${name}>`, close: `</${name}>\n` }));
}

function tagsOf<Name extends string>(
  names: readonly Name[],
  of: (name: Name) => { readonly open: string; readonly close: string },
): TagsOf<Name> {
  const tags = names.map((name): [Name, Tags] => {
    const { open, close } = of(name);
    const empty = `<${name}></${name}>\n`;
    return [name, { open: utf8.encode(open), close: utf8.encode(close), empty: utf8.encode(empty) }];
  });
  return Object.fromEntries(tags) as TagsOf<Name>;
}

/** A document that becomes bytes as its elements come. Each ends its line. */
export class XmlText {
  readonly #text: GrowingText;

  constructor(expectedBytes: number) {
    this.#text = new GrowingText(expectedBytes);
  }

  fixed(piece: Uint8Array): void {
    this.#text.addBytes(piece);
  }

  /** Of cdataTags. An empty text makes an empty element. */
  element({ open, close, empty }: Tags, text: string): void {
    if (text === "") return this.#text.addBytes(empty);
    this.#text.addBytes(open);
    if (!this.#text.addPlain(text)) this.#text.add(insideCdata(text));
    this.#text.addBytes(close);
  }

  /** As element, but nothing at all for an empty text: ShipStation refuses some empty elements. */
  optional(tags: Tags, text: string): void {
    if (text !== "") this.element(tags, text);
  }

  /** Of plainTags. */
  value({ open, close }: Tags, text: string): void {
    this.#text.addBytes(open);
    if (!this.#text.addPlain(text)) this.#text.add(escapeText(text));
    this.#text.addBytes(close);
  }

  /** Of plainTags: a whole number from 0 on. */
  count({ open, close }: Tags, number: number): void {
    this.#text.addBytes(open);
    this.#text.addDigits(number);
    this.#text.addBytes(close);
  }

  /** Of plainTags: 10699 → 106.99. */
  amount({ open, close }: Tags, hundredths: number): void {
    this.#text.addBytes(open);
    addDecimal(this.#text, hundredths);
    this.#text.addBytes(close);
  }

  /** Of plainTags: "MM/dd/yyyy HH:mm", UTC. */
  moment({ open, close }: Tags, date: Date): void {
    this.#text.addBytes(open);
    addFeedDate(this.#text, date);
    this.#text.addBytes(close);
  }

  /** Writes a part of the document, or nothing of it: what fails in the middle leaves no half element behind. */
  whole(write: () => void): void {
    const before = this.#text.length;
    try {
      write();
    } catch (cause) {
      this.#text.cutTo(before);
      throw cause;
    }
  }

  bytes(): Buffer<ArrayBuffer> {
    return this.#text.bytes();
  }
}

/** The only thing that could end a CDATA section early, "]]>", is spread over two sections. */
function insideCdata(text: string): string {
  return xmlSafeText(text).replaceAll("]]>", "]]]]><![CDATA[>");
}

/** Text between tags without CDATA; ">" stays readable because no "]]>" can remain after it. */
export function escapeText(text: string): string {
  if (isPlain(text)) return text;
  return xmlSafeText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("]]>", "]]&gt;");
}
