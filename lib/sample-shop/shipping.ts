import type { OrderLine } from "@/lib/orders/order";
import type { Dice } from "@/lib/sample-shop/dice";

/** What the customer chose, and what the label says that goes with it. */
export type ShippingChoice = {
  readonly method: string;
  readonly priceMinor: number;
  readonly carrier: string;
  readonly service: string;
  /** What the shop pays for the label when everything fits one parcel. */
  readonly labelCents: number;
};

type Service = {
  readonly method: string;
  readonly carrier: string;
  readonly service: string;
  readonly baseMinor: number;
  readonly perPoundMinor: number;
};

const upsGround: Service = {
  method: "UPS Ground",
  carrier: "UPS",
  service: "UPS Ground",
  baseMinor: 895,
  perPoundMinor: 34,
};

const domestic: readonly [Service, ...Service[]] = [
  upsGround,
  {
    method: "FedEx Home Delivery",
    carrier: "FedEx",
    service: "FedEx Home Delivery",
    baseMinor: 945,
    perPoundMinor: 31,
  },
  {
    method: "UPS 2nd Day Air",
    carrier: "UPS",
    service: "UPS 2nd Day Air",
    baseMinor: 2195,
    perPoundMinor: 88,
  },
];

const light: readonly [Service, ...Service[]] = [
  {
    method: "USPS Ground Advantage",
    carrier: "USPS",
    service: "USPS Ground Advantage",
    baseMinor: 595,
    perPoundMinor: 70,
  },
  {
    method: "USPS Priority Mail",
    carrier: "USPS",
    service: "USPS Priority Mail",
    baseMinor: 895,
    perPoundMinor: 95,
  },
  upsGround,
];

const toCanada: Service = {
  method: "UPS Standard to Canada",
  carrier: "UPS",
  service: "UPS Standard",
  baseMinor: 1995,
  perPoundMinor: 62,
};

const abroad: readonly [Service, ...Service[]] = [
  {
    method: "DHL Express Worldwide",
    carrier: "DHL Express",
    service: "DHL Express Worldwide",
    baseMinor: 3995,
    perPoundMinor: 135,
  },
  {
    method: "FedEx International Economy",
    carrier: "FedEx",
    service: "FedEx International Economy",
    baseMinor: 3450,
    perPoundMinor: 118,
  },
];

const lightPounds = 5;
const freeFromMinor = 24_900;

/** The way an order goes: light ones by mail, domestic ground for free from 249. */
export function shippingFor(
  country: string,
  lines: readonly OrderLine[],
  goodsMinor: number,
  dice: Dice,
): ShippingChoice {
  const pounds = totalPounds(lines);
  const service = serviceFor(country, pounds, dice);
  const costMinor = service.baseMinor + Math.ceil(pounds) * service.perPoundMinor;
  const isFree = country === "US" && goodsMinor >= freeFromMinor && service === upsGround;
  return {
    method: service.method,
    priceMinor: isFree ? 0 : costMinor,
    carrier: service.carrier,
    service: service.service,
    // Shops buy labels below list price, and never at a round one.
    labelCents: Math.round((costMinor * dice.between(68, 91)) / 100),
  };
}

function serviceFor(country: string, pounds: number, dice: Dice): Service {
  if (country === "CA") return toCanada;
  if (country !== "US") return dice.pick(abroad);
  return dice.pick(pounds < lightPounds ? light : domestic);
}

const poundsIn = { lb: 1, oz: 1 / 16, g: 1 / 453.592, kg: 2.204_62 } as const;

function totalPounds(lines: readonly OrderLine[]): number {
  return lines.reduce(
    (sum, { weight, quantity }) => sum + (weight ? weight.value * poundsIn[weight.unit] * quantity : 0),
    0,
  );
}
