import { isPlain, xmlSafeText } from "@/lib/kernel/clean-text";
import { GrowingText } from "@/lib/kernel/growing-text";
import { addFeedDate } from "@/lib/shipstation/wire/dates";
import { addDecimal } from "@/lib/shipstation/wire/decimal";

/** Of an element, in UTF-8. Text is escaped in plain ones only, so neither kind may pass for the other. */
type Tags<Kind extends "cdata" | "plain"> = {
  readonly kind: Kind;
  readonly open: Uint8Array;
  readonly close: Uint8Array;
  readonly empty: Uint8Array;
};

const utf8 = new TextEncoder();

/** A piece of a document that is always the same. */
export function fixedXml(xml: string): Uint8Array {
  return utf8.encode(xml);
}

/** For elements whose text is in a CDATA section. */
export function cdataTags<Name extends string>(...names: readonly Name[]) {
  return Object.fromEntries(
    names.map((name) => [name, tagsOf("cdata", name, "<![CDATA[", "]]>")]),
  ) as Readonly<Record<Name, Tags<"cdata">>>;
}

/** For elements whose text stands between the tags themselves. */
export function plainTags<Name extends string>(...names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, tagsOf("plain", name)])) as Readonly<
    Record<Name, Tags<"plain">>
  >;
}

function tagsOf<Kind extends "cdata" | "plain">(kind: Kind, name: string, begin = "", end = ""): Tags<Kind> {
  return {
    kind,
    open: utf8.encode(`<${name}>${begin}`),
    close: utf8.encode(`${end}</${name}>\n`),
    empty: utf8.encode(`<${name}></${name}>\n`),
  };
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

  /** An empty text makes an empty element. */
  element({ open, close, empty }: Tags<"cdata">, text: string): void {
    if (text === "") return this.#text.addBytes(empty);
    this.#text.addBytes(open);
    if (!this.#text.addPlain(text)) this.#text.add(insideCdata(text));
    this.#text.addBytes(close);
  }

  /** As element, but nothing at all for an empty text: ShipStation refuses some empty elements. */
  optional(tags: Tags<"cdata">, text: string): void {
    if (text !== "") this.element(tags, text);
  }

  value({ open, close }: Tags<"plain">, text: string): void {
    this.#text.addBytes(open);
    if (!this.#text.addPlain(text)) this.#text.add(escapeText(text));
    this.#text.addBytes(close);
  }

  /** A whole number from 0 on. */
  count({ open, close }: Tags<"plain">, number: number): void {
    this.#text.addBytes(open);
    this.#text.addDigits(number);
    this.#text.addBytes(close);
  }

  /** 10699 → 106.99. */
  amount({ open, close }: Tags<"plain">, hundredths: number): void {
    this.#text.addBytes(open);
    addDecimal(this.#text, hundredths);
    this.#text.addBytes(close);
  }

  /** "MM/dd/yyyy HH:mm", UTC. */
  moment({ open, close }: Tags<"plain">, date: Date): void {
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
