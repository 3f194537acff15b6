import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import {
  labelProblems,
  type StatusForm,
  type StatusFormProblem,
  tidyStatusForm,
} from "@/lib/orders/status-form";
import { lockStatus, updateStatusLabels } from "@/lib/orders/statuses/writes";
import { inTransaction } from "@/lib/platform/database/transaction";

/** Changes what people read. The name never changes: ShipStation has it in its settings. */
export async function relabelOrderStatus(
  scope: SiteScope,
  actor: ChangeActor,
  form: StatusForm,
  now: Date,
): Promise<Result<StatusForm, StatusFormProblem | "unknown-status">> {
  const labels = tidyStatusForm(form);
  const fields = labelProblems(labels);
  if (Object.keys(fields).length > 0) return refuse({ fields });

  return inTransaction(async (tx) => {
    const before = await lockStatus(scope, labels.name, tx);
    if (!before) return refuse("unknown-status");
    if (before.labelEn === labels.labelEn && before.labelFr === labels.labelFr) return ok(labels);

    await updateStatusLabels(scope, labels.name, labels, tx);
    await recordChange(
      scope,
      {
        actor,
        action: "order-status.relabeled",
        subject: "order-status",
        subjectId: labels.name,
        details: {
          ...(before.labelEn !== labels.labelEn && {
            "labelEn.old": before.labelEn,
            "labelEn.new": labels.labelEn,
          }),
          ...(before.labelFr !== labels.labelFr && {
            "labelFr.old": before.labelFr,
            "labelFr.new": labels.labelFr,
          }),
        },
      },
      now,
      tx,
    );
    return ok(labels);
  });
}
