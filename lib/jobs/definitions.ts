import { z } from "zod";

/** Every promise the outbox can hold, by kind. Payloads carry ids; what must stay secret is sealed. */
export const jobPayloads = {
  /** Tell the customer that a parcel left. */
  "order-shipped": z.strictObject({ orderId: z.string(), shipmentId: z.string() }),
  /** Send an invited person their link. The token is sealed: {siteId, field: "invitation"}. */
  invitation: z.strictObject({ userId: z.string(), sealedToken: z.string() }),
  /** Send somebody who forgot the password a link to a new one. The token is sealed: {siteId: "", field: "password-reset"}. */
  "password-reset": z.strictObject({ userId: z.string(), sealedToken: z.string() }),
  /** ShipStation fell silent, or is back: to the alert recipients. */
  "connection-alert": z.strictObject({
    event: z.enum(["down", "over"]),
    /** When the silence began, in ISO; for "over" also when it ended. */
    since: z.iso.datetime(),
    until: z.iso.datetime().nullable(),
    /** This site's own rhythm: the median gap between imports, when there is one. */
    usualGapMinutes: z.number().nullable(),
    ordersWaiting: z.int(),
    oldestWaitingAt: z.iso.datetime().nullable(),
    /** Likely causes, most likely first: keys of the messages `mail.connectionAlert.causes`. */
    causes: z.array(z.string()).readonly(),
  }),
  /** A credential was made, rotated or removed: to the owners. */
  "credential-changed": z.strictObject({
    what: z.enum([
      "connection-user-created",
      "connection-password-rotated",
      "old-password-stopped",
      "api-key-replaced",
      "api-key-removed",
      "disconnected",
    ]),
    /** The user name or the last four characters of the key; never a secret. */
    subject: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
  }),
  /** The API key of ShipStation is about to expire: to the alert recipients. */
  "api-key-expires": z.strictObject({ expiresOn: z.iso.date(), daysLeft: z.int() }),
} as const;

export type JobKind = keyof typeof jobPayloads;

/** A kind with its own payload. */
export type Job = {
  [Kind in JobKind]: { kind: Kind; payload: z.infer<(typeof jobPayloads)[Kind]> };
}[JobKind];

export function isJobKind(text: string): text is JobKind {
  return Object.hasOwn(jobPayloads, text);
}

/** What a stored promise says, or an error: nothing but enqueue writes there. */
export function parseJob(kind: string, payload: unknown): Job {
  if (!isJobKind(kind)) throw new Error(`No job is called ${kind}.`);
  return { kind, payload: jobPayloads[kind].parse(payload) } as Job;
}
