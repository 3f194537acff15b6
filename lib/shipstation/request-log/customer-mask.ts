import { decodeEntities } from "@/lib/kernel/html-entities";

const hidden = "•••";
const email = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const phone = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().\/-]{0,3}\d){8,14}(?![\p{L}\p{N}])/gu;

/** "marie@dupont.fr" → "m•••@d•••.fr", wherever one stands in a text. */
export function maskEmails(text: string): string {
  return text.replace(email, (address) => {
    const [name = "", host = ""] = address.split("@");
    return `${firstLetter(name)}${hidden}@${firstLetter(host)}${hidden}${host.slice(host.lastIndexOf("."))}`;
  });
}

/** E-mail addresses and what may be a telephone number, in text that anybody wrote. */
export function maskFreeText(text: string): string {
  return maskEmails(text).replace(phone, (digits) => maskPhone(digits));
}

export function maskPhone(text: string): string {
  return text.trim() === "" ? text : `${hidden}${text.replace(/\D/g, "").slice(-2)}`;
}

/** A name or a line of an address: its first letter. */
export function maskName(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" ? text : `${firstLetter(trimmed)}${hidden}`;
}

const people = ["billto", "shipto", "recipient", "customer"];
const freeTexts = /^(customernotes|internalnotes|notestocustomer|giftmessage|customfield\d|value|source)$/;

/** The value of an element as it is shown: `path` is the names of the elements around it, the nearest last. */
export function maskValue(path: readonly string[], text: string): string {
  const names = path.map((name) => name.toLowerCase());
  const name = names.at(-1) ?? "";
  const isOfPerson = names.slice(0, -1).some((around) => people.includes(around));
  if (/e-?mail/.test(name)) return maskEmails(text) === text ? maskName(text) : maskEmails(text);
  if (/phone|mobile|fax/.test(name)) return maskPhone(text);
  if (isOfPerson && /^(name|company|address\d|street\d?)$/.test(name)) return maskName(text);
  if (freeTexts.test(name) || names.length === 0) return maskFreeText(text);
  return maskEmails(text);
}

/** As maskValue for text that may carry an address in references: "jane&#64;example.com". */
export function maskWrittenValue(path: readonly string[], written: string): string {
  const decoded = decodeEntities(written);
  const masked = maskValue(path, decoded);
  if (masked === decoded) return written;
  return decoded === written ? masked : masked.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function firstLetter(text: string): string {
  return [...text][0] ?? "";
}
