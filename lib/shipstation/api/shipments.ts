import { z } from "zod";
import type { SiteScope } from "@/lib/access/site-scope";
import { askShipStation } from "@/lib/shipstation/api/ask-ship-station";
import { pacificText } from "@/lib/shipstation/api/pacific-time";
import type { Patience } from "@/lib/shipstation/api/patience";

const text = z.string().nullish();

const address = z.object({
  name: text,
  company: text,
  street1: text,
  street2: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
});

const item = z.object({
  lineItemKey: text,
  sku: text,
  name: text,
  upc: text,
  quantity: z.number(),
});

const label = z.object({
  shipmentId: z.number(),
  orderNumber: z.string(),
  createDate: z.string(),
  shipDate: text,
  shipmentCost: z.number().nullish(),
  trackingNumber: text,
  isReturnLabel: z.boolean().nullish(),
  carrierCode: text,
  serviceCode: text,
  voided: z.boolean().nullish(),
  voidDate: text,
  shipTo: address.nullish(),
  advancedOptions: z.object({ storeId: z.number().nullish() }).nullish(),
  shipmentItems: z.array(item).nullish(),
});

/** A label that was made in ShipStation, as its REST API shows it. */
export type Label = z.output<typeof label>;

const labelsPage = z.object({ shipments: z.array(label), page: z.int(), pages: z.int() });

export type LabelWindow = {
  /** Which moment of a label has to lie between the two. */
  readonly by: "create" | "void";
  readonly from: Date;
  readonly to: Date;
};

/** One page of a store's labels, the oldest first. */
export function labelsOf(
  scope: SiteScope,
  storeId: number,
  { by, from, to }: LabelWindow,
  page: number,
  patience: Patience,
) {
  const query = {
    storeId: String(storeId),
    [`${by}DateStart`]: pacificText(from),
    [`${by}DateEnd`]: pacificText(to),
    includeShipmentItems: "true",
    sortBy: "CreateDate",
    sortDir: "ASC",
    page: String(page),
    pageSize: "100",
  };
  return askShipStation(scope, { method: "GET", path: "/shipments", query }, labelsPage, patience);
}
