import type { LineOption, OrderLine, WeightUnit } from "@/lib/orders/order";

/** One article of a sample shop's catalogue. */
export type Part = {
  readonly sku: string;
  readonly name: string;
  readonly unitPriceMinor: number;
  readonly weight: OrderLine["weight"];
  readonly location: string;
  /** The name of a drawing in public/sample. */
  readonly picture: string;
  /** The vehicles it is sold for; empty when it fits them all. */
  readonly vehicles: readonly string[];
  readonly upc: string;
  /** What the customer gets back with the worn part; 0 for most. */
  readonly coreChargeMinor: number;
  /** Downloads have no weight and are never shipped. */
  readonly isDownload: boolean;
};

/** SKU, name, price in minor units, weight, its unit, bin, picture, group of vehicles, core charge. */
export type PartRow = readonly [
  sku: string,
  name: string,
  unitPriceMinor: number,
  weight: number,
  unit: WeightUnit,
  location: string,
  picture: string,
  fits: string,
  coreChargeMinor?: number,
];

export function partFrom(
  row: PartRow,
  position: number,
  fleets: Readonly<Record<string, readonly string[]>>,
): Part {
  const [sku, name, unitPriceMinor, weight, unit, location, picture, fits, coreChargeMinor] = row;
  return {
    sku,
    name,
    unitPriceMinor,
    weight: weight === 0 ? null : { value: weight, unit },
    location,
    picture,
    vehicles: fleets[fits] ?? [],
    // Every fifth part has no bar code, as in a real stock list.
    upc: weight === 0 || position % 5 === 4 ? "" : upcOf(position),
    coreChargeMinor: coreChargeMinor ?? 0,
    isDownload: weight === 0,
  };
}

/** A bar code of the range that GS1 leaves to shops themselves (leading 4), with a right check digit. */
function upcOf(position: number): string {
  const digits = `4${String(7_206_100_000 + position * 37).padStart(10, "0")}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

type Sold = {
  readonly lineId: string;
  readonly quantity: number;
  readonly quantityRefunded: number;
  readonly options: readonly LineOption[];
  /** Where the shop's pictures are: the address of the deployment. */
  readonly origin: string;
};

export function orderLineOf(
  part: Part,
  { lineId, quantity, quantityRefunded, options, origin }: Sold,
): OrderLine {
  return {
    lineId,
    sku: part.sku,
    name: part.name,
    quantity,
    quantityRefunded,
    unitPriceMinor: part.unitPriceMinor,
    weight: part.weight,
    imageUrl: `${origin}/sample/${part.picture}.svg`,
    location: part.location,
    upc: part.upc,
    options,
    requiresShipping: !part.isDownload,
  };
}
