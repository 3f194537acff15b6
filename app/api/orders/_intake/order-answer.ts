import type { SiteScope } from "@/lib/access/site-scope";
import { orderByNumber } from "@/lib/orders/reads";
import { orderJson } from "@/lib/orders/wire/order-json";
import { type IntakeProblem, jsonAnswer } from "@/lib/orders/wire/problem";
import { shipmentsOf } from "@/lib/shipments/reads";
import { holdReasons } from "@/lib/shipstation/hold-reasons";

/** The order as it stands, with its parcels and what holds it back. */
export async function orderAnswer(
  scope: SiteScope,
  number: string,
  status = 200,
  more: { readonly outcome?: string } = {},
): Promise<Response | IntakeProblem> {
  const order = await orderByNumber(scope, number);
  if (!order) return { code: "unknown-order" };
  const shipments = await shipmentsOf(scope, order.id);
  const held = await holdReasons(scope, order);
  return jsonAnswer({ ...more, ...orderJson(order, { held, shipments }) }, status);
}
