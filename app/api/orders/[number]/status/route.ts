import type { IntakeCaller } from "@/lib/access/authenticate-intake";
import { changeOrderStatus } from "@/lib/orders/change-order-status";
import { orderStatusNames } from "@/lib/orders/reads";
import { statusBodySchema } from "@/lib/orders/schema";
import { askedOrderNumber } from "@/lib/orders/wire/asked-order";
import { fieldErrors, type IntakeProblem } from "@/lib/orders/wire/problem";
import { intakeDoor } from "../../_intake/intake-door";
import { jsonBody } from "../../_intake/json-body";
import { orderAnswer } from "../../_intake/order-answer";

export const dynamic = "force-dynamic";

const answer = intakeDoor("/api/orders/[number]/status", { POST: move });

async function move({ scope, tokenName }: IntakeCaller, request: Request): Promise<Response | IntakeProblem> {
  const number = askedOrderNumber(new URL(request.url));
  if (!number.ok) return { code: "invalid", errors: number.problem };
  const body = await jsonBody(request);
  if (!body.ok) return body.problem;
  const parsed = statusBodySchema.safeParse(body.value);
  if (!parsed.success) return { code: "invalid", errors: fieldErrors(parsed.error) };

  const { status } = parsed.data;
  const actor = { kind: "intake", name: tokenName } as const;
  const moved = await changeOrderStatus(scope, actor, { number: number.value, status }, new Date());
  if (moved.ok) return orderAnswer(scope, number.value);
  if (moved.problem === "unknown-order") return { code: "unknown-order" };
  return { code: "unknown-status", status, known: await orderStatusNames(scope) };
}

export { answer as DELETE, answer as GET, answer as HEAD, answer as PATCH, answer as POST, answer as PUT };
