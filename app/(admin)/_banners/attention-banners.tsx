import { AttentionBanner } from "@/components/shipstation/attention-banner";
import { RefreshOldFrame } from "@/components/shipstation/refresh-old-frame";
import { actorOf } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { systemClock } from "@/lib/kernel/utc";
import type { Attention } from "@/lib/shipstation/attention/attention";
import { attentionFor } from "@/lib/shipstation/attention/reads";
import type { Person } from "@/lib/users/user";
import { resumeExportAction } from "../_connection/actions";

/** Above every page, for who can do something about it. A suspended site has other worries. */
export async function AttentionBanners({ person }: { readonly person: Person }) {
  const actor = actorOf(person);
  if (!actor || actor.site.isSuspended || !may(actor.role, "systems.read")) return null;
  const now = systemClock();
  const attentions: Attention[] = actor.site.isShipStationEnabled
    ? await attentionFor(actor.scope, now)
    : [{ kind: "not-enabled" }];
  const resume = may(actor.role, "systems.configure") ? resumeExportAction : null;
  return (
    <>
      <RefreshOldFrame renderedMs={now.getTime()} />
      {attentions.length > 0 && (
        <div className="mb-4 grid gap-2">
          {attentions.map((attention) => (
            <AttentionBanner key={attention.kind} attention={attention} resume={resume} />
          ))}
        </div>
      )}
    </>
  );
}
