import { lookup } from "node:dns/promises";
import { setTimeout as pause } from "node:timers/promises";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { literalAddress } from "@/lib/shipstation/connection-test/network-place";

export type NameProblem = { readonly cause: "nameUnknown" | "nameServer"; readonly code: string };

/** Asks the system, hosts file and all, as every connection does; answers all addresses of a host. */
export async function lookUpName(
  hostname: string,
  timeoutMs: number,
): Promise<Result<readonly string[], NameProblem>> {
  const literal = literalAddress(hostname);
  if (literal !== null) return ok([literal]);
  const late = new AbortController();
  const deadline = pause(timeoutMs, null, { signal: late.signal }).catch(() => null);
  try {
    const found = await Promise.race([lookup(hostname, { all: true }), deadline]);
    if (found === null) return refuse({ cause: "nameServer", code: "ETIMEOUT" });
    return ok(found.map(({ address }) => address));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "UNKNOWN";
    return refuse({ cause: code === "ENOTFOUND" || code === "ENODATA" ? "nameUnknown" : "nameServer", code });
  } finally {
    late.abort();
  }
}
