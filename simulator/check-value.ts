import type { ValueRule } from "@/simulator/order-rules";
import { readWireDateTime } from "@/simulator/wire-dates";

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Null when the text keeps the rule, else what is wrong, in one sentence. */
export function valueProblem(rule: ValueRule, text: string): string | null {
  switch (rule.kind) {
    case "text":
      return text === "" && rule.mayBeEmpty ? null : lengthProblem(text, rule.min, rule.max);
    case "decimal":
      if (/^-?\d{1,7}(\.\d{1,2})?$/.test(text)) return null;
      return `"${short(text)}" is not a decimal of at most 7 digits before and 2 after the point.`;
    case "integer":
      if (/^\d{1,9}$/.test(text) && Number(text) >= rule.min && Number(text) <= rule.max) return null;
      return `"${short(text)}" is not a whole number from ${rule.min} to ${rule.max}.`;
    case "oneOf":
      return rule.words.includes(text) ? null : `"${short(text)}" is none of ${rule.words.join(", ")}.`;
    case "dateTime":
      return readWireDateTime(text) ? null : `"${short(text)}" is not a date and time as MM/dd/yyyy HH:mm.`;
    case "country":
      if (/^[A-Z]{2}$/.test(text) && regions.of(text)) return null;
      return `"${short(text)}" is not a country of two letters (ISO 3166-1).`;
    case "currency":
      return /^[A-Z]{3}$/.test(text)
        ? null
        : `"${short(text)}" is not a currency of three letters (ISO 4217).`;
    case "digits":
      if (/^\d*$/.test(text) && text.length <= rule.max) return null;
      return `"${short(text)}" is not a number of at most ${rule.max} digits.`;
  }
}

// ShipStation counts UTF-16 units, and so does JavaScript's length.
function lengthProblem(text: string, min: number, max: number): string | null {
  if (text.length > max) return `The text has ${text.length} characters, ${max} are allowed.`;
  if (text.length < min)
    return text === "" ? "The element is empty." : `The text has fewer than ${min} characters.`;
  return null;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
