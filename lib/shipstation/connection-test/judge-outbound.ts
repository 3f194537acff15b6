import {
  type Check,
  type CheckResult,
  failed,
  outboundChecks,
  passed,
  skipped,
  warned,
} from "@/lib/shipstation/connection-test/check";
import type { LookProblem } from "@/lib/shipstation/look-at-store";
import type { MappingDrift } from "@/lib/shipstation/mapping-drift";
import type { StoreSnapshot } from "@/lib/shipstation/store-snapshot/store-snapshot";

/** What was seen of ShipStation's side: the store, or why it was not seen. */
export type Look =
  | { readonly ok: true; readonly value: StoreSnapshot }
  | { readonly ok: false; readonly problem: LookProblem };

/** The nine results, in their order, from one look. */
export function judgeOutbound(
  look: Look,
  { acceptedAt, drift }: { readonly acceptedAt: Date | null; readonly drift: MappingDrift },
): CheckResult[] {
  if (!look.ok && look.problem.code === "no-key") {
    const [, ...others] = outboundChecks;
    return [warned("key", "noKey"), ...others.map((check) => skipped(check, "noKey"))];
  }
  return [passed("key"), ...judgeKey(look, acceptedAt), ...judgeStore(look, drift)];
}

/** Key, plan, limit, ShipStation itself: one answer says which of them is to blame, and clears those before it. */
function judgeKey(look: Look, acceptedAt: Date | null): CheckResult[] {
  const answered = (blamed: CheckResult | null): CheckResult[] =>
    (["accepted", "plan", "limit", "up"] as const).map((check) =>
      blamed?.check === check
        ? blamed
        : isCleared(check, blamed?.check ?? null)
          ? passed(check)
          : skipped(check, "unknown"),
    );
  if (look.ok) return answered(null);
  const { code, waitSeconds } = look.problem;
  const details = [`ShipStation: ${code}`];
  switch (code) {
    case "no-store":
      return answered(null);
    case "wrong-key":
      return answered(
        acceptedAt
          ? failed("accepted", "keyExpired", { values: { date: acceptedAt.toISOString() }, details })
          : failed("accepted", "keyNeverWorked", { details }),
      );
    case "no-plan":
      return answered(failed("plan", "noPlan", { details }));
    case "rate-limit":
      return answered(failed("limit", "tooMany", { values: { n: waitSeconds ?? 60 }, details }));
    case "timeout":
      return answered(failed("up", "shipStationTimeout", { details }));
    case "server-error":
    case "network":
      return answered(failed("up", "shipStationDown", { details }));
    default:
      return answered(failed("up", "shipStationUnreadable", { details }));
  }
}

/** A refused key was read, so ShipStation is up and its limit is not reached; a silent ShipStation clears nothing. */
function isCleared(check: Check, blamed: Check | null): boolean {
  switch (blamed) {
    case null:
      return true;
    case "accepted":
      return check === "limit" || check === "up";
    case "plan":
      return check !== "plan";
    case "limit":
      return check === "up";
    default:
      return false;
  }
}

function judgeStore(look: Look, drift: MappingDrift): CheckResult[] {
  if (!look.ok) {
    const others = (["autoImport", "lastImport", "mapping"] as const).map((check) =>
      skipped(check, "earlier"),
    );
    const isMissing = look.problem.code === "no-store";
    return [isMissing ? failed("store", "noStore") : skipped("store", "earlier"), ...others];
  }
  const store = look.value;
  const found = {
    details: [`${store.storeName ?? ""} (${store.storeId ?? ""})`, store.integrationUrl ?? ""],
  };
  return [
    store.active === false ? failed("store", "storeInactive", found) : passed("store", found),
    store.autoRefresh === null
      ? skipped("autoImport", "unknown")
      : store.autoRefresh
        ? passed("autoImport")
        : failed("autoImport", "autoImportOff"),
    judgeLastImport(store),
    judgeMapping(drift),
  ];
}

function judgeLastImport({ refreshedAt, lastAttemptAt }: StoreSnapshot): CheckResult {
  if (!refreshedAt && !lastAttemptAt) return skipped("lastImport", "noImportYet");
  const values = {
    attempt: lastAttemptAt?.toISOString() ?? "",
    success: refreshedAt?.toISOString() ?? "",
  };
  // An import takes minutes: one that is under way has an attempt newer than the last success, too.
  const isBehind =
    lastAttemptAt && (!refreshedAt || lastAttemptAt.getTime() - refreshedAt.getTime() > 10 * 60_000);
  return isBehind ? failed("lastImport", "lastImportFailed", { values }) : passed("lastImport", { values });
}

function judgeMapping({ state, fields }: MappingDrift): CheckResult {
  if (state === "same") return passed("mapping");
  if (state !== "different") return skipped("mapping", "unknown");
  const different = fields.filter((field) => !field.isSame);
  return failed("mapping", "drift", {
    values: { field: different.map(({ field }) => field).join(", ") },
    details: different.map(({ field, ours, theirs }) => `${field}: ours "${ours}", ShipStation "${theirs}"`),
  });
}
