import type { IntakeCaller } from "@/lib/access/authenticate-intake";
import { orderStatusNames } from "@/lib/orders/reads";
import { receiveOrders } from "@/lib/orders/receive-orders";
import { batchAnswer, readBatch } from "@/lib/orders/wire/batch";
import { type IntakeProblem, jsonAnswer } from "@/lib/orders/wire/problem";
import { intakeDoor } from "../_intake/intake-door";
import { batchLimits, jsonBody } from "../_intake/json-body";
import { putOrder, showOrder } from "../_intake/one-order";

export const dynamic = "force-dynamic";

// An order may have the number "batch": it is read and handed over here like any other.
const answer = intakeDoor({ GET: showOrder, PUT: putOrder, POST: receive });

async function receive(
  { scope, tokenName }: IntakeCaller,
  request: Request,
): Promise<Response | IntakeProblem> {
  const body = await jsonBody(request, batchLimits);
  if (!body.ok) return body.problem;
  const batch = readBatch(body.value);
  if (!batch.ok) return { code: "invalid", errors: batch.problem };

  const contents = batch.value.flatMap((entry) => ("content" in entry ? [entry.content] : []));
  const received = await receiveOrders(scope, { kind: "intake", name: tokenName }, contents, new Date());
  const isRefused = [...received.values()].some(({ ok }) => !ok);
  const statuses = isRefused ? await orderStatusNames(scope) : [];
  return jsonAnswer(batchAnswer(batch.value, received, statuses));
}

export { answer as DELETE, answer as GET, answer as HEAD, answer as PATCH, answer as POST, answer as PUT };
