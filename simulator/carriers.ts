import type { ImportedOrder } from "@/simulator/imported-order";

const usualService: Readonly<Record<string, string>> = {
  USPS: "USPS Priority Mail",
  UPS: "UPS Ground",
  FedEx: "FedEx Ground",
  CanadaPost: "Expedited Parcel",
};

/** The carrier that the buyer's wish names, else the post of the country; the words are ShipStation's own. */
export function carrierFor({ shippingMethod, shipTo }: ImportedOrder): string {
  const wish = shippingMethod.toLowerCase();
  if (/\bups\b/.test(wish)) return "UPS";
  if (/fed ?ex/.test(wish)) return "FedEx";
  if (/canada ?post|postes canada/.test(wish)) return "CanadaPost";
  if (/\busps\b/.test(wish)) return "USPS";
  return shipTo.country === "CA" ? "CanadaPost" : "USPS";
}

export function serviceFor(carrier: string, { shippingMethod }: ImportedOrder): string {
  const named = shippingMethod.toLowerCase().replaceAll(" ", "").includes(carrier.toLowerCase());
  return named ? shippingMethod.slice(0, 50) : (usualService[carrier] ?? "");
}
