import type { IntakeCaller } from "@/lib/access/authenticate-intake";
import { orderStatusNames } from "@/lib/orders/reads";
import { receiveOrders } from "@/lib/orders/receive-orders";
import { batchAnswer, readBatch } from "@/lib/orders/wire/batch";
import { type IntakeProblem, jsonAnswer } from "@/lib/orders/wire/problem";
import { countIntakeOrders } from "@/lib/platform/metrics";
import { intakeDoor } from "../_intake/intake-door";
import { batchLimits, jsonBody } from "../_intake/json-body";
import { putOrder, showOrder } from "../_intake/one-order";

export const dynamic = "force-dynamic";

// An order may have the number "batch": it is read and handed over here like any other.
const door = intakeDoor("/api/orders/batch", { GET: showOrder, PUT: putOrder, POST: receive });

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
  const answer = batchAnswer(batch.value, received, statuses);
  for (const { result } of answer.results) countIntakeOrders(result);
  return jsonAnswer(answer);
}

export { door as DELETE, door as GET, door as HEAD, door as PATCH, door as POST, door as PUT };
