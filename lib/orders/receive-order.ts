import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import type { OrderContent } from "@/lib/orders/order";
import { type OrderAnswer, receiveOrders } from "@/lib/orders/receive-orders";

/** Creates one order, or replaces the one with that number; see receiveOrders. */
export async function receiveOrder(
  scope: SiteScope,
  actor: ChangeActor,
  content: OrderContent,
  now: Date,
): Promise<OrderAnswer> {
  const answer = (await receiveOrders(scope, actor, [content], now)).get(content.number);
  if (!answer) throw new Error("An order was brought and not answered.");
  return answer;
}
