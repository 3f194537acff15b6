import type { IntakeCaller } from "@/lib/access/authenticate-intake";
import { pageCount } from "@/lib/kernel/paging";
import { ordersChangedSince } from "@/lib/orders/list/reads";
import { orderStatusNames } from "@/lib/orders/reads";
import { askedChanges } from "@/lib/orders/wire/asked-order";
import { orderJson } from "@/lib/orders/wire/order-json";
import { type IntakeProblem, jsonAnswer } from "@/lib/orders/wire/problem";
import { shipmentsOfOrders } from "@/lib/shipments/reads";
import { holdReasonsUnder } from "@/lib/shipstation/hold-reasons";
import { mappingRulesOf } from "@/lib/shipstation/reads";
import { intakeDoor } from "./_intake/intake-door";

export const dynamic = "force-dynamic";

const answer = intakeDoor("/api/orders", { GET: list });

async function list({ scope }: IntakeCaller, request: Request): Promise<Response | IntakeProblem> {
  const asked = askedChanges(new URL(request.url).searchParams);
  if (!asked.ok) return { code: "invalid", errors: asked.problem };
  const { status } = asked.value;
  const known = await orderStatusNames(scope);
  if (status !== null && !known.includes(status)) return { code: "unknown-status", status, known };

  const found = await ordersChangedSince(scope, asked.value);
  const ids = found.rows.map((order) => order.id);
  const [rules, shipments] = [await mappingRulesOf(scope), await shipmentsOfOrders(scope, ids)];
  return jsonAnswer({
    orders: found.rows.map((order) =>
      orderJson(order, {
        held: holdReasonsUnder(rules, order),
        shipments: shipments.get(order.id) ?? [],
      }),
    ),
    page: found.page,
    pages: pageCount(found.total, found.pageSize),
    total: found.total,
  });
}

export { answer as DELETE, answer as GET, answer as HEAD, answer as PATCH, answer as POST, answer as PUT };
