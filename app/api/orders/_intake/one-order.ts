import type { IntakeCaller } from "@/lib/access/authenticate-intake";
import { orderStatusNames } from "@/lib/orders/reads";
import { receiveOrder } from "@/lib/orders/receive-order";
import { orderBodySchema } from "@/lib/orders/schema";
import { askedOrderNumber } from "@/lib/orders/wire/asked-order";
import { fieldErrors, type IntakeProblem } from "@/lib/orders/wire/problem";
import { countIntakeOrders } from "@/lib/platform/metrics";
import { jsonBody } from "./json-body";
import { orderAnswer } from "./order-answer";

/** GET /api/orders/{number} */
export async function showOrder(
  { scope }: IntakeCaller,
  request: Request,
): Promise<Response | IntakeProblem> {
  const number = askedOrderNumber(new URL(request.url));
  return number.ok ? orderAnswer(scope, number.value) : { code: "invalid", errors: number.problem };
}

/** PUT /api/orders/{number} */
export async function putOrder(
  { scope, tokenName }: IntakeCaller,
  request: Request,
): Promise<Response | IntakeProblem> {
  const number = askedOrderNumber(new URL(request.url));
  if (!number.ok) return { code: "invalid", errors: number.problem };
  const body = await jsonBody(request);
  if (!body.ok) return body.problem;
  const parsed = orderBodySchema.safeParse(body.value);
  if (!parsed.success) return { code: "invalid", errors: fieldErrors(parsed.error) };

  const content = { number: number.value, ...parsed.data };
  const received = await receiveOrder(scope, { kind: "intake", name: tokenName }, content, new Date());
  if (!received.ok) {
    return { code: "unknown-status", status: content.status, known: await orderStatusNames(scope) };
  }
  const { outcome } = received.value;
  countIntakeOrders(outcome);
  return orderAnswer(scope, number.value, outcome === "created" ? 201 : 200, { outcome });
}
