/** What the test looks at, in the order it is shown: how ShipStation reaches the store, how the store reaches it. */
export const inboundChecks = [
  "enabled",
  "address",
  "dns",
  "certificate",
  "reachable",
  "redirects",
  "strangers",
  "header",
  "user",
  "password",
  "xml",
  "schema",
  "speed",
] as const;
export const outboundChecks = [
  "key",
  "accepted",
  "plan",
  "limit",
  "up",
  "store",
  "autoImport",
  "lastImport",
  "mapping",
] as const;
export const checks = [...inboundChecks, ...outboundChecks] as const;
export type Check = (typeof checks)[number];

export const checkStates = ["passed", "warning", "failed", "skipped"] as const;
export type CheckState = (typeof checkStates)[number];

/** Why a check was not made; keys of the messages `connectionTest.skipped`. */
export const skipCauses = [
  "earlier",
  "notAsked",
  "onThisMachine",
  "noKey",
  "noImportYet",
  "unknown",
] as const;
export type SkipCause = (typeof skipCauses)[number];

/** What a check found; keys of the messages `connectionTest.causes`, each with cause, effect on orders and fix. */
export const faultCauses = [
  "notEnabled",
  "suspended",
  "paused",
  "notPublic",
  "onlyHere",
  "nameUnknown",
  "nameServer",
  "certificateExpired",
  "certificateName",
  "certificateSelfSigned",
  "certificateUntrusted",
  "noHttps",
  "timeout",
  "refused",
  "broken",
  "serverError",
  "firewall",
  "tooLarge",
  "redirects",
  "openToStrangers",
  "headerRemoved",
  "frontPassword",
  "noUser",
  "userNotEntered",
  "userDisabled",
  "wrongPassword",
  "oldPassword",
  "passwordChanged",
  "html",
  "empty",
  "notXml",
  "wrongType",
  "refusedByUs",
  "wrongRoot",
  "heldBack",
  "slow",
  "tooSlow",
  "noKey",
  "keyExpired",
  "keyNeverWorked",
  "noPlan",
  "tooMany",
  "shipStationTimeout",
  "shipStationDown",
  "shipStationUnreadable",
  "noStore",
  "storeInactive",
  "autoImportOff",
  "lastImportFailed",
  "drift",
] as const;
export type FaultCause = (typeof faultCauses)[number];

/** What a sentence is about: hosts, dates as ISO text, counts; never a secret. */
export type CheckValues = Readonly<Record<string, string | number>>;

export type CheckResult = {
  readonly check: Check;
  readonly values: CheckValues;
  readonly details: readonly string[];
} & (
  | { readonly state: "passed"; readonly cause: null }
  | { readonly state: "warning" | "failed"; readonly cause: FaultCause }
  | { readonly state: "skipped"; readonly cause: SkipCause }
);

type Found = { readonly values?: CheckValues; readonly details?: readonly string[] };

export function passed(check: Check, { values = {}, details = [] }: Found = {}): CheckResult {
  return { check, state: "passed", cause: null, values, details };
}

export function failed(
  check: Check,
  cause: FaultCause,
  { values = {}, details = [] }: Found = {},
): CheckResult {
  return { check, state: "failed", cause, values, details };
}

export function warned(
  check: Check,
  cause: FaultCause,
  { values = {}, details = [] }: Found = {},
): CheckResult {
  return { check, state: "warning", cause, values, details };
}

export function skipped(check: Check, cause: SkipCause): CheckResult {
  return { check, state: "skipped", cause, values: {}, details: [] };
}

/** How many of the results are in each state. */
export function countsOf(results: readonly CheckResult[]): Record<CheckState, number> {
  const counts = { passed: 0, warning: 0, failed: 0, skipped: 0 };
  for (const { state } of results) counts[state] += 1;
  return counts;
}
