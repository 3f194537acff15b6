const pattern = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2})$/;

/** `MM/dd/yyyy HH:mm` in UTC, the only form of a time in this protocol. */
export function wireDateTime(date: Date): string {
  return `${wireDate(date)} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

export function wireDate(date: Date): string {
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  return `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${year}`;
}

/** Null for another form and for a day that no calendar has. */
export function readWireDateTime(text: string): Date | null {
  const [, month, day, year, hour, minute] = pattern.exec(text) ?? [];
  if (!month || !day || !year || !hour || !minute) return null;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return !Number.isNaN(date.getTime()) && wireDateTime(date) === text ? date : null;
}

/** The start of the minute: ShipStation knows no seconds. */
export function wholeMinute(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 60_000) * 60_000);
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
