import type { OrderContent } from "@/lib/orders/order";
import { expectedTotalMinor, linesTotalMinor } from "@/lib/orders/order-totals";
import { fillBasket } from "@/lib/sample-shop/basket";
import { boltParts } from "@/lib/sample-shop/bolt-parts";
import { runCourse } from "@/lib/sample-shop/course";
import {
  billingAddressOf,
  customerFrom,
  type SampleCustomer,
  shippingAddressOf,
} from "@/lib/sample-shop/customer";
import { type Dice, diceFrom } from "@/lib/sample-shop/dice";
import { dayMs, later, type SampleOrder } from "@/lib/sample-shop/sample-order";
import type { ShippingChoice } from "@/lib/sample-shop/shipping";

// The numbers begin where ACME's do, on purpose: a number names an order of one site only.
const firstNumber = 10_001;
const seed = 20_260_402;
const vatPercent = 20;

/** Customer, days ago, and what became of the order. */
const orders: readonly (readonly [customer: string, daysAgo: number, fate: string])[] = [
  ["Antoine Mercier | 18 rue des Forges | | Dijon | | 21000 | FR | +33 3 53 01 00 84", 46.2, "Complete"],
  ["Sofie Willems | Molenstraat 7 | Bus 4 | Gent | | 9000 | BE | +32 470 55 01 83", 38.6, "Complete"],
  [
    "Clément Barbier, Team Barbier | 4 chemin du Circuit | | Le Mans | | 72000 | FR | +33 2 61 91 00 55",
    30.1,
    "Return",
  ],
  ["Tobias Krämer | Hafenstraße 52 | | Hamburg | | 22767 | DE | +49 40 6696 4172", 22.4, "Complete"],
  [
    "Inès Fontaine | 61 boulevard Voltaire | 2e étage | Paris | | 75011 | FR | +33 1 99 00 47 31",
    15.3,
    "Canceled",
  ],
  ["Marco Bellini | Via Emilia 140 | | Modena | MO | 41121 | IT | +39 059 555 0127", 9.7, "Shipped"],
  ["Yann Kerbrat | 9 quai Malbert | | Brest | | 29200 | FR | +33 2 61 91 00 78", 5.2, "Shipped"],
  [
    "Laura Domínguez | Calle de Alcalá 311 | 3 B | Madrid | Madrid | 28027 | ES | +34 915 550 162",
    2.1,
    "Processing",
  ],
  ["Antoine Mercier | 18 rue des Forges | | Dijon | | 21000 | FR | +33 3 53 01 00 84", 0.3, "New"],
];

/** The orders of Bolt Performance as of `now`, oldest first. */
export function boltOrders(now: Date, origin: string, timeZone: string): SampleOrder[] {
  return orders.map(([line, daysAgo, fate], index) => {
    const dice = diceFrom(seed + index * 7_919);
    const customer = customerFrom(line);
    const shipping = shippingTo(customer, dice);
    const content = composed(
      {
        number: String(firstNumber + index),
        placedAt: later(now, -daysAgo * dayMs),
        customer,
        shipping,
        origin,
      },
      dice,
    );
    return runCourse(content, fate, { shipping, timeZone, source: "staff" }, now, dice);
  });
}

type Draft = {
  readonly number: string;
  readonly placedAt: Date;
  readonly customer: SampleCustomer;
  readonly shipping: ShippingChoice;
  readonly origin: string;
};

function composed({ number, placedAt, customer, shipping, origin }: Draft, dice: Dice): OrderContent {
  const { lines, fees } = fillBasket(boltParts, origin, dice);
  const netMinor = linesTotalMinor(lines) + shipping.priceMinor;
  const parts = {
    lines,
    fees,
    discounts: [],
    taxTotalMinor: Math.round((netMinor * vatPercent) / 100),
    shippingTotalMinor: shipping.priceMinor,
  };
  return {
    number,
    placedAt,
    status: "Processing",
    currency: "EUR",
    customer: {
      code: customer.email,
      email: customer.email,
      phone: customer.phone,
      locale: customer.locale,
    },
    billTo: billingAddressOf(customer),
    shipTo: shippingAddressOf(customer),
    shippingMethod: shipping.method,
    paymentMethod: dice.pick(["Carte bancaire", "Carte bancaire", "PayPal", "Virement"]),
    ...parts,
    totalMinor: expectedTotalMinor(parts),
    customerNotes: "",
    internalNotes: "",
    gift: false,
    giftMessage: "",
    customFields: ["", "", ""],
    source: "Web",
    requestedWarehouse: "",
  };
}

function shippingTo(customer: SampleCustomer, dice: Dice): ShippingChoice {
  if (customer.country === "FR") {
    return {
      method: "Colissimo",
      carrier: "Colissimo",
      service: "Domicile avec signature",
      priceMinor: 1290,
      labelCents: 900 + dice.between(0, 180),
    };
  }
  return {
    method: "DHL Express",
    carrier: "DHL Express",
    service: "DHL Express Worldwide",
    priceMinor: 2490,
    labelCents: 1800 + dice.between(0, 260),
  };
}
