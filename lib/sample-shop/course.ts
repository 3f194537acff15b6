import { type OrderContent, shippableQuantity } from "@/lib/orders/order";
import type { Dice } from "@/lib/sample-shop/dice";
import { type Label, parcelEvent } from "@/lib/sample-shop/parcels";
import { hourMs, later, type SampleEvent, type SampleOrder } from "@/lib/sample-shop/sample-order";

/** Processing still, with the first of its parcels on the way. */
export const halfShipped = "half shipped";

const reasonToWait = {
  Backorder: "Supplier confirms ten days. Customer was told and waits.",
  Held: "Asked for the VIN: this part comes in two versions for that year.",
} as const;

/** Takes an order from how it arrived to the status it has come to, at believable hours and never after `now`. */
export function runCourse(
  arrived: OrderContent,
  fate: string,
  label: Omit<Label, "content">,
  now: Date,
  dice: Dice,
): SampleOrder {
  const content = { ...arrived, status: statusOnArrival(fate) };
  const roomMs = now.getTime() - content.placedAt.getTime();
  const after = (leastHours: number, mostHours: number) =>
    later(
      content.placedAt,
      Math.min(dice.between(leastHours * 60, mostHours * 60) * (hourMs / 60), roomMs * 0.6),
    );
  const turnTo = (status: string, at: Date): SampleEvent => ({ kind: "status", at, status });
  const shipped = () => parcels({ ...label, content }, after(5, 62), now, dice);

  const staffNote = null;

  switch (fate) {
    case "Ready to Ship":
    case "Canceled":
      return { content, events: [turnTo(fate, after(1, 20))], staffNote };
    case "Backorder":
    case "Held": {
      const at = after(1, 20);
      return { content, events: [turnTo(fate, at)], staffNote: { at, text: reasonToWait[fate] } };
    }
    case "Shipped":
      return { content, events: shipped(), staffNote };
    case "Complete":
    case "Return": {
      const events = shipped();
      const lastParcelAt = events.at(-1)?.at ?? content.placedAt;
      return {
        content,
        events: [...events, turnTo(fate, someDaysAfter(lastParcelAt, now, dice))],
        staffNote,
      };
    }
    case halfShipped:
      return { content, events: firstParcel({ ...label, content }, after(8, 30), dice), staffNote };
    default:
      return { content, events: [], staffNote };
  }
}

/** Whatever was paid online arrives as Processing; what was never paid stays New until it is canceled. */
function statusOnArrival(fate: string): string {
  return fate === "New" || fate === "Canceled" ? "New" : "Processing";
}

function someDaysAfter(moment: Date, now: Date, dice: Dice): Date {
  const roomMs = now.getTime() - moment.getTime();
  return later(moment, Math.min(dice.between(3 * 24, 9 * 24) * hourMs, roomMs * 0.8));
}

/** Everything in one parcel, or now and then in two. */
function parcels(label: Label, at: Date, now: Date, dice: Dice): SampleEvent[] {
  const lines = label.content.lines.filter((line) => shippableQuantity(line) > 0);
  if (lines.length < 2 || !dice.percent(16)) return [parcelEvent(label, { lines, share: 1 }, at, dice)];
  const second = later(at, Math.min(dice.between(3, 28) * hourMs, (now.getTime() - at.getTime()) * 0.5));
  return [
    parcelEvent(label, { lines: lines.slice(0, 1), share: 0.46 }, at, dice),
    parcelEvent(label, { lines: lines.slice(1), share: 0.62 }, second, dice),
  ];
}

function firstParcel(label: Label, at: Date, dice: Dice): SampleEvent[] {
  const lines = label.content.lines.filter((line) => shippableQuantity(line) > 0);
  return [parcelEvent(label, { lines: lines.slice(0, 1), share: 0.46 }, at, dice)];
}
