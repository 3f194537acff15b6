import { z } from "zod";

export const importStates = ["running", "done", "failed", "accepted"] as const;
export type ImportState = (typeof importStates)[number];

/** The last import that somebody here asked ShipStation for. */
export type ImportNow = {
  readonly storeId: number;
  readonly state: ImportState;
  readonly startedAt: Date;
  readonly startedBy: string;
  readonly since: Date | null;
  /** ShipStation's own words for what it is doing, in English; "" before it said any. */
  readonly saying: string;
  readonly endedAt: Date | null;
};

/** ShipStation asks for five seconds between two questions, and says all it will say within a minute. */
export const followEveryMs = 5_000;
export const followForMs = 60_000;

/** Message texts are keys of the `shipStationOverview.import.problems` messages. */
export const importFormSchema = z.strictObject({
  /** A calendar day of the store, "" for since the last import. */
  since: z.union([z.literal(""), z.iso.date("date")]),
});

export type RefreshSaid = {
  readonly saying: string;
  readonly lastAttemptAt: Date | null;
  readonly refreshedAt: Date | null;
};

/** What to make of ShipStation's word on an import that was running when it was asked. */
export function importStateAfter(
  asked: Pick<ImportNow, "startedAt" | "saying">,
  said: RefreshSaid,
  now: Date,
): ImportState {
  const ageMs = now.getTime() - asked.startedAt.getTime();
  // Their clock and ours need not agree to the minute.
  const isOfThisImport = (moment: Date | null) =>
    moment !== null && moment.getTime() >= asked.startedAt.getTime() - 60_000;
  const isBusy = said.saying !== "";
  if (isBusy) return ageMs >= followForMs ? "accepted" : "running";
  if (isOfThisImport(said.refreshedAt)) return "done";
  const wasBusy = asked.saying !== "";
  if (wasBusy || (isOfThisImport(said.lastAttemptAt) && ageMs >= 2 * followEveryMs)) return "failed";
  return ageMs >= followForMs ? "accepted" : "running";
}
