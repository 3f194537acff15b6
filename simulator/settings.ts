import { createFaultBoard, type FaultBoard } from "@/simulator/faults";
import { recommendedStatusFields, type StatusFields } from "@/simulator/statuses";

/** Where the user name and password travel: the documented header, or the two older places. */
export type CredentialPlace = "basic" | "query" | "headers";

/** ShipStation's connection form, and how the simulated ShipStation behaves around it. */
export type Settings = {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly statuses: StatusFields;
  readonly credentials: CredentialPlace;
  readonly timeoutMs: number;
  /** How often one notice is sent until it is accepted, and the pause between (an hour in the real one). */
  readonly noticeAttempts: number;
  readonly noticeDelayMs: number;
  /** How far the very first import looks back. */
  readonly firstImportDays: number;
  /** The same seed makes the same tracking numbers in the same order. */
  readonly seed: string;
  readonly clock: () => Date;
  /** What goes wrong on the way to the store. */
  readonly faults: FaultBoard;
};

export type SettingsGiven = Pick<Settings, "url" | "username" | "password"> & Partial<Settings>;

export function settingsFrom(given: SettingsGiven): Settings {
  return {
    statuses: recommendedStatusFields,
    credentials: "basic",
    timeoutMs: 60_000,
    noticeAttempts: 3,
    noticeDelayMs: 1_000,
    firstImportDays: 60,
    // A fixed default would repeat yesterday's tracking numbers, and a store would take a new parcel for a retry.
    seed: crypto.randomUUID(),
    clock: () => new Date(),
    faults: createFaultBoard(),
    ...given,
  };
}
