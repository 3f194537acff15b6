export const acts = ["test", "import", "auto", "refresh", "ship", "void", "again", "form", "rest"] as const;
export type Act = (typeof acts)[number];

/** One thing that was done, with what came of it; the facts are ShipStation's own, in English. */
export type LogEntry = {
  readonly at: Date;
  readonly act: Act;
  /** The order, the parcel or the call that it was about. */
  readonly subject: string;
  readonly ok: boolean;
  readonly facts: readonly string[];
};

const kept = 50;

export function createDeskLog(clock: () => Date, heard: (entry: LogEntry) => void = () => {}) {
  const entries: LogEntry[] = [];
  return {
    add(entry: Omit<LogEntry, "at">): void {
      const whole = { at: clock(), ...entry };
      entries.unshift(whole);
      entries.length = Math.min(entries.length, kept);
      heard(whole);
    },
    all: (): readonly LogEntry[] => entries,
  };
}
