import type { OrderContent } from "@/lib/orders/order";
import { expectedTotalMinor, linesTotalMinor } from "@/lib/orders/order-totals";
import { customersAbroad, customersAtHome } from "@/lib/sample-shop/acme-customers";
import { faults } from "@/lib/sample-shop/acme-faults";
import { acmeParts } from "@/lib/sample-shop/acme-parts";
import * as words from "@/lib/sample-shop/acme-words";
import { arrivals } from "@/lib/sample-shop/arrivals";
import { type Basket, basketWith, fillBasket } from "@/lib/sample-shop/basket";
import { halfShipped, runCourse } from "@/lib/sample-shop/course";
import { billingAddressOf, type SampleCustomer, shippingAddressOf } from "@/lib/sample-shop/customer";
import { type Dice, diceFrom } from "@/lib/sample-shop/dice";
import { salesTaxMinor } from "@/lib/sample-shop/sales-tax";
import type { SampleOrder } from "@/lib/sample-shop/sample-order";
import { type ShippingChoice, shippingFor } from "@/lib/sample-shop/shipping";

const days = 60;
const firstNumber = 10_001;
const seed = 20_260_401;

/** What became of each order, the oldest first; a dot is one of the faulty ones. */
const fates = [
  "CCXCCCCRCCCCCBCCCCCC",
  "CCCXCCCCCCRCCCHCCCCC",
  "CCCCXCCCRCCCBCCXCSCC",
  "CSCCXSCCSCHSRSCSXSBS",
  "SSFSSHSSYSSB.SY.SP.S",
  "Y.FS.YP.YFYPPNPNNNPN",
].join("");

const statusOf: Readonly<Record<string, string>> = {
  B: "Backorder",
  C: "Complete",
  F: halfShipped,
  H: "Held",
  N: "New",
  P: "Processing",
  R: "Return",
  S: "Shipped",
  X: "Canceled",
  Y: "Ready to Ship",
};

/** The orders of ACME Auto Parts as of `now`, oldest first: always the same ones, always of the last 60 days. */
export function acmeOrders(now: Date, origin: string, timeZone: string): SampleOrder[] {
  return arrivals(fates.length, days, now, diceFrom(seed)).map((placedAt, index) => {
    const number = String(firstNumber + index);
    // Dice of its own, so that a change to one order leaves the others as they are.
    const dice = diceFrom(seed + index * 7_919);
    const fault = faults[number];
    const basket = fault ? basketWith(acmeParts, fault.sku, origin) : fillBasket(acmeParts, origin, dice);
    const { content, shipping } = composed({ number, placedAt, basket }, dice);
    if (fault) return { content: fault.spoil(content), events: [], staffNote: null };
    const fate = statusOf[fates[index] ?? ""] ?? "New";
    return runCourse(content, fate, { shipping, timeZone, source: "notice" }, now, dice);
  });
}

type Draft = { readonly number: string; readonly placedAt: Date; readonly basket: Basket };

function composed(draft: Draft, dice: Dice): { content: OrderContent; shipping: ShippingChoice } {
  const { lines, fees } = draft.basket;
  const customer = someone(dice);
  const isGift = dice.percent(6);
  const recipient = isGift ? someone(dice) : customer;
  const isDownload = lines.every((line) => !line.requiresShipping);
  const discounts = dice.percent(15) ? [coupon(linesTotalMinor(lines), dice)] : [];
  const goodsMinor =
    linesTotalMinor(lines) - discounts.reduce((sum, discount) => sum + discount.amountMinor, 0);
  const shipping = shippingFor(recipient.country, lines, goodsMinor, dice);

  const parts = {
    lines,
    fees,
    discounts,
    taxTotalMinor: salesTaxMinor(recipient.country, recipient.state, goodsMinor),
    shippingTotalMinor: isDownload ? 0 : shipping.priceMinor,
  };
  const content: OrderContent = {
    number: draft.number,
    placedAt: draft.placedAt,
    status: "Processing",
    currency: "USD",
    customer: {
      code: customer.email,
      email: customer.email,
      phone: customer.phone,
      locale: customer.locale,
    },
    billTo: billingAddressOf(customer),
    shipTo: shippingAddressOf(recipient),
    shippingMethod: isDownload ? "Download" : shipping.method,
    paymentMethod: dice.pick(words.paymentMethods),
    ...parts,
    totalMinor: expectedTotalMinor(parts),
    customerNotes: customerNote(customer, dice),
    internalNotes: dice.percent(14) ? dice.pick(words.internalNotes) : "",
    gift: isGift,
    giftMessage: isGift ? dice.pick(words.giftMessages) : "",
    customFields: [customer.company === "" ? "" : `PO ${dice.between(40_000, 49_999)}`, "", ""],
    source: dice.pick(words.sources),
    requestedWarehouse: dice.pick(words.warehouses),
  };
  return { content, shipping };
}

/** One order in five leaves the country. */
function someone(dice: Dice): SampleCustomer {
  const customers = dice.percent(20) ? customersAbroad : customersAtHome;
  const customer = customers[dice.between(0, customers.length - 1)];
  if (!customer) throw new Error("The sample shop has no customers.");
  return customer;
}

function coupon(goodsMinor: number, dice: Dice) {
  const { code, name, percent } = dice.pick(words.coupons);
  return { code, name, amountMinor: Math.round((goodsMinor * percent) / 100) };
}

function customerNote(customer: SampleCustomer, dice: Dice): string {
  if (!dice.percent(22)) return "";
  return dice.pick(customer.locale === "fr" ? words.customerNotesFr : words.customerNotes);
}
