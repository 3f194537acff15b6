import { actorOf } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import type { Attention } from "@/lib/shipstation/attention/attention";
import { attentionFor } from "@/lib/shipstation/attention/reads";
import type { Person } from "@/lib/users/user";

/** What stands above every page, for who can do something about it. A suspended site has other worries. */
export async function attentionsOf(person: Person, now: Date): Promise<Attention[]> {
  const actor = actorOf(person);
  if (!actor || actor.site.isSuspended || !may(actor.role, "systems.read")) return [];
  return actor.site.isShipStationEnabled ? attentionFor(actor.scope, now) : [{ kind: "not-enabled" }];
}
