import type { SiteScope } from "@/lib/access/site-scope";
import { addDays, localDay } from "@/lib/kernel/local-day";
import { dailyFigures, timeToShip, waitingFigures } from "@/lib/orders/figures/reads";
import { lateAfterMs } from "@/lib/orders/late-after";
import type { DayFigures, TimeToShip, WaitingFigures } from "@/lib/orders/order-figures";
import { orderStatusNames } from "@/lib/orders/reads";
import { mappingRulesOf } from "@/lib/shipstation/reads";
import { holdingStatuses, statusesIn } from "@/lib/shipstation/sending-state";
import type { CurrentSite } from "@/lib/users/user";

export type ShopFigures = {
  readonly days: readonly DayFigures[];
  readonly timeToShip: TimeToShip;
  readonly waiting: WaitingFigures;
};

/** The figures of the last days, cut where the store's own clocks show midnight. */
export async function shopFiguresOf(
  scope: SiteScope,
  site: Pick<CurrentSite, "timeZone" | "currency">,
  dayCount: number,
  now: Date,
): Promise<ShopFigures> {
  const { timeZone, currency } = site;
  const to = localDay(now, timeZone);
  const range = { from: addDays(to, 1 - dayCount), to, timeZone };
  const [rules, names] = await Promise.all([mappingRulesOf(scope), orderStatusNames(scope)]);
  const awaitingStatuses = statusesIn(rules, names, "awaiting_shipment");
  const canceledStatuses = statusesIn(rules, names, "cancelled");
  const lateBefore = new Date(now.getTime() - lateAfterMs);
  const heldStatuses = holdingStatuses(rules, names);

  const [days, shipping, waiting] = await Promise.all([
    dailyFigures(scope, { ...range, currency, awaitingStatuses, canceledStatuses }),
    timeToShip(scope, range),
    waitingFigures(scope, { awaitingStatuses, heldStatuses, lateBefore }),
  ]);
  return { days, timeToShip: shipping, waiting };
}
