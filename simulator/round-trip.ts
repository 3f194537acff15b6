import { importStep, noticeStep, type Step, shippingStep } from "@/simulator/report";
import type { SentNotice } from "@/simulator/ship-order";
import type { ShipStation } from "@/simulator/ship-station";
import { openLines, type StoredOrder } from "@/simulator/store";

/** The whole loop once. Each step is told as it ends; the first that fails ends the trip. */
export async function roundTrip(shipStation: ShipStation, tell: (step: Step) => void): Promise<boolean> {
  const steps = tripSteps(shipStation);
  for await (const step of steps) {
    tell(step);
    if (!step.ok) return false;
  }
  return true;
}

async function* tripSteps(shipStation: ShipStation): AsyncGenerator<Step> {
  const test = await shipStation.testConnection();
  yield { title: "Test the connection", ok: test.ok, facts: [test.message] };

  const days = shipStation.settings.firstImportDays;
  yield importStep(`Import the last ${days} days`, await shipStation.importSinceLast());

  const [whole, split] = shipStation.orders().filter(isWorthSplitting);
  yield choice(whole, split);
  if (!whole || !split) return;

  const shipped = await shipStation.ship(whole.orderNumber);
  yield shippingStep(`Ship order ${whole.orderNumber} in one parcel`, shipped);
  const halves = await shipStation.ship(split.orderNumber, { parcels: 2 });
  yield shippingStep(`Ship order ${split.orderNumber} in two parcels`, halves);

  for (const sent of shipped.notices) {
    yield noticeStep("Send the first notice again, as after a lost answer", await shipStation.resend(sent));
  }
  yield importStep("Import again what has changed since", await shipStation.importSinceLast());
  yield followed(shipStation, [whole, split], [...shipped.notices, ...halves.notices]);
}

function isWorthSplitting(order: StoredOrder): boolean {
  const units = openLines(order).reduce((sum, line) => sum + line.openUnits, 0);
  return order.status === "awaiting_shipment" && units > 1;
}

function choice(whole: StoredOrder | undefined, split: StoredOrder | undefined): Step {
  const title = "Choose two orders that await shipment with several units";
  if (whole && split) return { title, ok: true, facts: [whole, split].map(orderLine) };
  const found = whole ? `Only order ${whole.orderNumber} is` : "No order is";
  return {
    title,
    ok: false,
    facts: [`${found} awaiting shipment with two units or more. Create or release such orders.`],
  };
}

function followed(
  shipStation: ShipStation,
  before: readonly StoredOrder[],
  sent: readonly SentNotice[],
): Step {
  const now = before.map((order) => shipStation.order(order.orderNumber) ?? order);
  const facts = now.map((order, at) => {
    const old = before[at];
    if (order.timesImported === old?.timesImported) return `Order ${order.orderNumber} did not come again.`;
    return `Order ${order.orderNumber}: "${old?.statusText}" became "${order.statusText}" (${order.status}).`;
  });
  const ok = now.every((order, at) => {
    const cameAgain = order.timesImported > (before[at]?.timesImported ?? 0);
    return cameAgain && order.status === "shipped";
  });
  const tracking = sent.map(({ notice }) => notice.trackingNumber).join(", ");
  return {
    title: "The store's statuses have followed",
    ok,
    facts: [...facts, `Tracking numbers: ${tracking}`],
  };
}

function orderLine(order: StoredOrder): string {
  const units = openLines(order).reduce((sum, line) => sum + line.openUnits, 0);
  return `Order ${order.orderNumber}: "${order.statusText}", ${units} units on ${openLines(order).length} line(s).`;
}
