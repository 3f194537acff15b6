import { z } from "zod";

/** Every promise the outbox can hold, by kind. Payloads carry ids; what must stay secret is sealed. */
export const jobPayloads = {
  /** Tell the customer that a parcel left. */
  "order-shipped": z.strictObject({ orderId: z.string(), shipmentId: z.string() }),
  /** Send an invited person their link. The token is sealed: {siteId, field: "invitation"}. */
  invitation: z.strictObject({ userId: z.string(), sealedToken: z.string() }),
} as const;

export type JobKind = keyof typeof jobPayloads;

/** A kind with its own payload. */
export type Job = {
  [Kind in JobKind]: { kind: Kind; payload: z.infer<(typeof jobPayloads)[Kind]> };
}[JobKind];
