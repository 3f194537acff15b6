import { decodeEntities } from "@/lib/kernel/html-entities";

/** What XML 1.0 has no place for, half surrogate pairs, and the carriage returns that XML readers turn into newlines. */
const suspect = /[\0-\x08\x0B-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
const lineEnd = /\r\n?/g;

/**
 * Printable ASCII without what means something in HTML, XML or CDATA. Nearly every text is so, and this tells it faster
 * than the expressions that mend the others; it is asked some sixty times for each order of an import.
 */
export function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isPlainCode(text.charCodeAt(index))) return false;
  }
  return true;
}

/** Whether a text of this unit of UTF-16 alone is plain. */
export function isPlainCode(code: number): boolean {
  return code >= 0x20 && code <= 0x7e && code !== ampersand && code !== lessThan && code !== bracket;
}

const ampersand = 0x26;
const lessThan = 0x3c;
const bracket = 0x5d;
const space = 0x20;

/** The same text, in characters that XML 1.0 can carry; tabs and newlines stay. Identifiers get this and nothing else. */
export function xmlSafeText(text: string): string {
  if (!suspect.test(text)) return text;
  return text.toWellFormed().replace(lineEnd, "\n").replace(forbidden, "");
}

/** As xmlSafeText, but with a mark where a character is taken out: what was "A\\0B" must not pass for "AB". */
export function markedText(text: string): string {
  if (!suspect.test(text)) return text;
  return text.toWellFormed().replace(lineEnd, "\n").replace(forbidden, "\ufffd");
}

/** Free text as a reader should see it: HTML's references read once, no forbidden characters, no blanks around it. */
export function cleanText(text: string): string {
  if (!isPlain(text)) return xmlSafeText(decodeEntities(text)).trim();
  const hasBlankAround = text.charCodeAt(0) === space || text.charCodeAt(text.length - 1) === space;
  return hasBlankAround ? text.trim() : text;
}

/** How many characters cleaning takes out or replaces, line ends apart. */
export function forbiddenCharacterCount(text: string): number {
  if (!suspect.test(text)) return 0;
  const wellFormed = text.toWellFormed();
  let count = wellFormed.match(forbidden)?.length ?? 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== wellFormed[index]) count++;
  return count;
}

/** Whether a reader would see nothing: blanks, control characters and invisible ones only. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every text begins with a letter or a digit of ASCII.
  if (first > 0x20 && first < 0x7f) return false;
  return !/[^\p{Z}\p{Cc}\p{Cf}\s]/u.test(text);
}

/** At most `max` UTF-16 units, which is how the receiver counts, and never half a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? max - 1 : max);
}
