// The documented samples mix two clocks, both without a zone: refreshDate reads as UTC, all the rest as Pacific.
export function utcTime(date: Date | null): string | null {
  return date && date.toISOString().slice(0, -1);
}

const pacific = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "America/Los_Angeles",
  dateStyle: "short",
  timeStyle: "medium",
});

export function pacificTime(date: Date | null): string | null {
  return date && `${pacific.format(date).replace(" ", "T")}.000`;
}

/** A moment as a caller gives it: Pacific unless it names a zone, a bare day begins at midnight; null when it is none. */
export function readPacificTime(text: string): Date | null {
  const trimmed = text.trim();
  if (/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(trimmed)) return soundDate(new Date(trimmed));
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/.test(trimmed)) return null;
  const wall = soundDate(new Date(`${trimmed.replace(" ", "T")}${trimmed.length === 10 ? "T00:00" : ""}Z`));
  if (!wall) return null;
  // Pacific is seven or eight hours behind: the right guess shows the same clock.
  const guesses = [7, 8].map((hours) => new Date(wall.getTime() + hours * 3_600_000));
  const wanted = wall.toISOString().slice(0, 19);
  return guesses.find((guess) => pacificTime(guess)?.slice(0, 19) === wanted) ?? guesses[0] ?? null;
}

function soundDate(date: Date): Date | null {
  return Number.isNaN(date.getTime()) ? null : date;
}
