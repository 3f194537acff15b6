import { GrowingText } from "@/lib/kernel/growing-text";

const slash = Buffer.from("/");
const blank = Buffer.from(" ");
const colon = Buffer.from(":");

const feedDate =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})[ \t]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?:[ \t]*([AaPp])[Mm])?$/;
const shipDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ \t].*)?$/;

/**
 * "01/23/2026 17:28" as ShipStation writes it: UTC without a zone. One-digit parts, seconds and AM or PM are taken too.
 * null for whatever is no moment of the calendar from 1970 on.
 */
export function parseFeedDate(text: string): Date | null {
  const match = feedDate.exec(text.trim());
  if (!match) return null;
  const [, month, day, year, hourText, minute, second = "0", half] = match;
  const hour = hourOfDay(Number(hourText), half);
  if (hour === null || Number(minute) > 59 || Number(second) > 59) return null;
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return null;
  return new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), hour, Number(minute), Number(second)),
  );
}

/** "MM/dd/yyyy HH:mm", UTC, zero-padded, 24 hours. */
export function addFeedDate(text: GrowingText, date: Date): void {
  text.addDigits(date.getUTCMonth() + 1, 2);
  text.addBytes(slash);
  text.addDigits(date.getUTCDate(), 2);
  text.addBytes(slash);
  text.addDigits(date.getUTCFullYear(), 4);
  text.addBytes(blank);
  text.addDigits(date.getUTCHours(), 2);
  text.addBytes(colon);
  text.addDigits(date.getUTCMinutes(), 2);
}

/** The same as a text of its own. */
export function formatFeedDate(date: Date): string {
  const text = new GrowingText(16);
  addFeedDate(text, date);
  return text.bytes().toString();
}

/** "10/19/2026" → "2026-10-19": a day without a zone, so it never becomes a moment. A time after it is left out. */
export function parseShipDate(text: string): string | null {
  const match = shipDate.exec(text.trim());
  if (!match) return null;
  const [, month, day, year] = match;
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return null;
  return `${year}-${two(Number(month))}-${two(Number(day))}`;
}

/** ShipStation's own example says "21:56 PM", so a PM that only repeats the hour is no mistake. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (hour > 23) return null;
  if (half === undefined) return hour;
  const isMorning = half.toLowerCase() === "a";
  if (hour > 12) return isMorning ? null : hour;
  if (hour === 12) return isMorning ? 0 : 12;
  if (hour === 0) return isMorning ? 0 : null;
  return isMorning ? hour : hour + 12;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1970) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day too many, or none, falls into another month.
  return date.getUTCMonth() === month - 1;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
