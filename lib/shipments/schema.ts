import { z } from "zod";

/** Message texts are keys of the `validation` messages. */
export const voidShipmentSchema = z.strictObject({
  number: z.string().min(1).max(200),
  shipmentId: z.string().min(1).max(50),
});

export const correctTrackingSchema = z.strictObject({
  number: z.string().min(1).max(200),
  shipmentId: z.string().min(1).max(50),
  carrier: z.string().trim().min(1, "required").max(50, "tooLong:max=50"),
  service: z.string().trim().max(100, "tooLong:max=100"),
  trackingNumber: z.string().trim().max(100, "tooLong:max=100"),
});

export type TrackingForm = z.output<typeof correctTrackingSchema>;
