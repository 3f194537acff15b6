import { CalendarDateTime, fromDate, parseDate, toZoned } from "@internationalized/date";

/** The clock of ShipStation's REST API, in and out. */
const pacific = "America/Los_Angeles";

/** "2026-11-23 02:00:00", as the API takes moments. The hour that comes twice in autumn is written the same twice. */
export function pacificText(moment: Date): string {
  const { year, month, day, hour, minute, second } = fromDate(moment, pacific);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

const wallClock = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?$/;

/** A time of day with a zone of its own. */
const zoned = /:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** The moment that a text of the API means; null when it means none. Texts with a zone of their own keep it. */
export function pacificMoment(text: string | null | undefined): Date | null {
  return momentIn(text, pacific);
}

/**
 * The samples of ShipStation show the last attempt in Pacific time and the last success in UTC, neither with a zone.
 * A success belongs to an attempt, so the reading that falls close to one is right; otherwise the samples decide.
 */
export function refreshMoment(text: string | null | undefined, lastAttempt: Date | null): Date | null {
  const asPacific = pacificMoment(text);
  if (asPacific && lastAttempt && Math.abs(asPacific.getTime() - lastAttempt.getTime()) < 600_000)
    return asPacific;
  return momentIn(text, "UTC");
}

/** Midnight of a calendar day ("2026-11-14") where the store is. */
export function startOfDay(day: string, timeZone: string): Date {
  return toZoned(parseDate(day), timeZone).toDate();
}

function momentIn(text: string | null | undefined, timeZone: string): Date | null {
  const trimmed = (text ?? "").trim();
  const read = wallClock.exec(trimmed);
  if (!read) return zoned.test(trimmed) ? soundDate(new Date(trimmed)) : null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = read
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return null;
  const wall = new CalendarDateTime(year, month, day, hour, minute, second);
  // The calendar moves an impossible day to the nearest one; such a text means nothing.
  if (wall.month !== month || wall.day !== day) return null;
  return soundDate(toZoned(wall, timeZone).toDate());
}

function soundDate(date: Date): Date | null {
  return Number.isNaN(date.getTime()) ? null : date;
}
