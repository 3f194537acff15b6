import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { statusByNameKey } from "@/lib/orders/reads";
import {
  labelProblems,
  type StatusForm,
  type StatusFormProblem,
  statusNameProblem,
  tidyStatusForm,
} from "@/lib/orders/status-form";
import { insertStatuses } from "@/lib/orders/statuses/writes";
import { inTransaction } from "@/lib/platform/database/transaction";

type AddProblem =
  | StatusFormProblem
  | { readonly form: "differs-by-case"; readonly values: { readonly name: string } };

/** Adds a status of the merchant's own at the end of the list. */
export async function addOrderStatus(
  scope: SiteScope,
  actor: ChangeActor,
  form: StatusForm,
  now: Date,
): Promise<Result<StatusForm, AddProblem>> {
  const status = tidyStatusForm(form);
  const problem = statusNameProblem(status.name);
  const fields = { ...(problem && { name: problem }), ...labelProblems(status) };
  if (Object.keys(fields).length > 0) return refuse({ fields });

  return inTransaction(async (tx) => {
    const added = await insertStatuses(scope, [{ ...status, predefined: false }], tx);
    if (added === 0) {
      const taken = await statusByNameKey(scope, status.name, tx);
      if (!taken || taken === status.name) return refuse({ fields: { name: "taken" } });
      return refuse({ form: "differs-by-case", values: { name: taken } });
    }
    await recordChange(
      scope,
      {
        actor,
        action: "order-status.added",
        subject: "order-status",
        subjectId: status.name,
        details: { ...status },
      },
      now,
      tx,
    );
    return ok(status);
  });
}
