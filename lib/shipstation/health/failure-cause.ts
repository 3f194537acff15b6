/** What the alert mail may name, as `mail.connectionAlert.causes` has words for. */
export const alertCauses = [
  "wrong-password",
  "unknown-user",
  "not-enabled",
  "address",
  "our-error",
  "auto-import-off",
  "unknown",
] as const;
export type AlertCause = (typeof alertCauses)[number];

/** Why a request failed. The last two concern one ship notice, not the connection. */
export const failureCauses = [
  "wrong-password",
  "unknown-user",
  "not-enabled",
  "address",
  "our-error",
  "unknown",
  "order-unknown",
  "notice",
] as const;
export type FailureCause = (typeof failureCauses)[number];

const causeByOutcome: Readonly<Record<string, FailureCause>> = {
  unauthorized: "wrong-password",
  "too-many-failures": "wrong-password",
  "user-not-entered": "unknown-user",
  "not-enabled": "not-enabled",
  suspended: "not-enabled",
  https: "address",
  "unknown-action": "address",
  method: "address",
  unavailable: "our-error",
  server: "our-error",
  "order-unknown": "order-unknown",
  "order-number-missing": "notice",
  "order-mismatch": "notice",
  "bad-xml": "notice",
  "too-large": "notice",
  "too-slow": "notice",
  encoded: "notice",
  "length-mismatch": "notice",
};

/** What the outcome of a refused request in the log comes down to. The user name it came with is known to be ours. */
export function failureCause(outcome: string): FailureCause {
  return Object.hasOwn(causeByOutcome, outcome) ? (causeByOutcome[outcome] ?? "unknown") : "unknown";
}

/** The causes of these outcomes, the most frequent first; the first seen goes first where two are as frequent. */
export function causesByFrequency(outcomes: readonly string[]): FailureCause[] {
  const counts = new Map<FailureCause, number>();
  for (const outcome of outcomes) {
    const cause = failureCause(outcome);
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([cause]) => cause);
}

type SilenceFacts = {
  /** Outcomes of the failed requests since the last import, the newest first. */
  readonly failedOutcomes: readonly string[];
  /** Somebody tried with a user name that this site does not have. */
  readonly hasUnknownUser: boolean;
  /** ShipStation's own word for it; null when it was not asked. */
  readonly autoImport: boolean | null;
};

/** The likely causes of a silence, most likely first, three at most; "unknown" only when nothing else is. */
export function likelyCauses({ failedOutcomes, hasUnknownUser, autoImport }: SilenceFacts): AlertCause[] {
  const causes = new Set<AlertCause>();
  for (const cause of causesByFrequency(failedOutcomes)) if (isAlertCause(cause)) causes.add(cause);
  causes.delete("unknown");
  if (hasUnknownUser) causes.add("unknown-user");
  // A failed import is why ShipStation switched it off: the failure is the cause, this is its effect.
  if (autoImport === false) causes.add("auto-import-off");
  if (causes.size === 0) return ["unknown"];
  return [...causes].slice(0, 3);
}

function isAlertCause(cause: string): cause is AlertCause {
  return alertCauses.some((one) => one === cause);
}
