import { pacificMoment } from "@/lib/shipstation/api/pacific-time";
import type { Label } from "@/lib/shipstation/api/shipments";
import { noticeFromQuery, noticeText, type ShipNotice } from "@/lib/shipstation/wire/ship-notice";

/** Carriers in the words of ship notices, by the codes of the REST API. */
const carrierNames: Readonly<Record<string, string>> = {
  stamps_com: "USPS",
  usps: "USPS",
  endicia: "USPS",
  ups: "UPS",
  ups_walleted: "UPS",
  fedex: "FedEx",
  fedex_walleted: "FedEx",
  dhl_express: "DHL Express",
  dhl_express_worldwide: "DHL Express",
  canada_post: "CanadaPost",
  canada_post_walleted: "CanadaPost",
};

/**
 * The notice that ShipStation would have sent for a label, so that the one rule for "the same parcel" holds for both.
 * Null where that rule finds nothing: carrier and service are words in a notice and codes here, so a label without a
 * tracking number cannot be told from a parcel that was notified.
 */
export function noticeOfLabel(label: Label): ShipNotice | null {
  const trackingNumber = noticeText(label.trackingNumber);
  if (trackingNumber === "") return null;
  const told = noticeFromQuery({
    orderNumber: label.orderNumber,
    carrier: carrierName(noticeText(label.carrierCode)),
    service: serviceName(noticeText(label.serviceCode)),
    trackingNumber,
  });
  return {
    ...told,
    labelCreatedAt: pacificMoment(label.createDate),
    shipDate: /^\d{4}-\d{2}-\d{2}/.exec(label.shipDate ?? "")?.[0] ?? null,
    shippingCostCents: costCents(label.shipmentCost),
    recipient: label.shipTo
      ? {
          name: noticeText(label.shipTo.name),
          company: noticeText(label.shipTo.company),
          address1: noticeText(label.shipTo.street1),
          address2: noticeText(label.shipTo.street2),
          city: noticeText(label.shipTo.city),
          state: noticeText(label.shipTo.state),
          postalCode: noticeText(label.shipTo.postalCode),
          country: noticeText(label.shipTo.country),
        }
      : null,
    items: (label.shipmentItems ?? [])
      .filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0)
      .map((item) => ({
        lineItemId: noticeText(item.lineItemKey),
        sku: noticeText(item.sku),
        name: noticeText(item.name),
        upc: noticeText(item.upc),
        quantity: item.quantity,
      })),
  };
}

function carrierName(code: string): string {
  return carrierNames[code.toLowerCase()] ?? code;
}

/** "ups_ground" as "ups ground": the code is all there is. */
function serviceName(code: string): string {
  return code.replaceAll("_", " ");
}

function costCents(cost: number | null | undefined): number | null {
  if (cost === null || cost === undefined || !(cost >= 0 && cost < 1_000_000)) return null;
  return Math.round(cost * 100);
}
