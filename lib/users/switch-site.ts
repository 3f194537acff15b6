import { ok, type Result, refuse } from "@/lib/kernel/result";
import { database } from "@/lib/platform/database/client";
import type { Person } from "@/lib/users/user";
import { setSessionSite } from "@/lib/users/writes";

/** From now on this browser looks at another of the person's sites. */
export async function switchSite(
  person: Person,
  sessionDigest: string,
  siteId: string,
): Promise<Result<undefined, "unknown-site">> {
  if (!person.sites.some((site) => site.id === siteId)) return refuse("unknown-site");
  await setSessionSite(sessionDigest, siteId, database());
  return ok();
}
