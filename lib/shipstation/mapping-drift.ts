import { formFieldTexts, type MappingRules, type ShipStationStatus } from "@/lib/shipstation/status-mapping";
import type { StoreSnapshot } from "@/lib/shipstation/store-snapshot/store-snapshot";

/** One field of ShipStation's form: what it should say, and what it says there. */
export type DriftField = {
  readonly place: ShipStationStatus;
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
  readonly isSame: boolean;
};

/** "unknown": nobody could look yet; "error": the last look failed, and what is shown is older. */
export type MappingDrift = {
  readonly state: "same" | "different" | "unknown" | "error";
  /** Empty as long as ShipStation never said. */
  readonly fields: readonly DriftField[];
};

/** Our five texts beside ShipStation's, word by word: capitals count there, the order of words does not. */
export function mappingDrift(
  rules: MappingRules,
  names: readonly string[],
  snapshot: Pick<StoreSnapshot, "problem" | "statusMappings"> | null,
): MappingDrift {
  if (!snapshot) return { state: "unknown", fields: [] };
  const { problem, statusMappings } = snapshot;
  const fields = statusMappings === null ? [] : driftFields(rules, names, statusMappings);
  if (problem !== null) return { state: "error", fields };
  if (statusMappings === null) return { state: "unknown", fields };
  return { state: fields.every((field) => field.isSame) ? "same" : "different", fields };
}

function driftFields(
  rules: MappingRules,
  names: readonly string[],
  rows: NonNullable<StoreSnapshot["statusMappings"]>,
): DriftField[] {
  return formFieldTexts(rules, names).map(({ place, field, text }) => {
    const theirs = rows
      .filter((row) => row.orderStatus === place)
      .flatMap((row) => wordsOf(row.statusKey))
      .join(",");
    return { place, field, ours: text, theirs, isSame: sameWords(text, theirs) };
  });
}

function sameWords(one: string, other: string): boolean {
  const sorted = (text: string) => JSON.stringify([...new Set(wordsOf(text))].sort());
  return sorted(one) === sorted(other);
}

/** ShipStation trims the words of a field and passes over empty ones. */
function wordsOf(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
