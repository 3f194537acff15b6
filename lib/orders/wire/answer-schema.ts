import { z } from "zod";

// What an answer adds to the body it was handed over with. order-json.ts writes it; the documentation describes it.

const moment = z.iso.datetime();

const heldSchema = z.strictObject({ reason: z.string(), path: z.string() }).meta({ id: "Held" });

const parcelItemSchema = z
  .strictObject({ lineId: z.string().nullable(), sku: z.string(), name: z.string(), quantity: z.int() })
  .meta({ id: "ShipmentItem" });

const parcelSchema = z
  .strictObject({
    id: z.string(),
    trackingNumber: z.string(),
    carrier: z.string(),
    service: z.string(),
    trackingUrl: z.string().nullable(),
    shipDate: z.iso.date().nullable(),
    labelCreatedAt: moment.nullable(),
    cost: z.string().meta({ format: "decimal" }).nullable(),
    notesToCustomer: z.string(),
    internalNotes: z.string(),
    recipient: z.record(z.string(), z.string()).nullable(),
    items: z.array(parcelItemSchema),
    flags: z.array(z.string()),
    voidedAt: moment.nullable(),
    source: z.enum(["notice", "staff", "reconcile"]),
  })
  .meta({ id: "Shipment" });

export const answerSchema = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    changedAt: moment,
    shippedAt: moment.nullable(),
    shipping: z.enum(["none", "partial", "complete"]),
    held: z.array(heldSchema),
    flags: z.array(z.string()),
    shipments: z.array(parcelSchema),
  })
  .meta({ id: "Answer" });

export const answerItemSchema = z.strictObject({ quantityShipped: z.int() }).meta({ id: "AnswerItem" });

const fieldErrorSchema = z.strictObject({ path: z.string(), message: z.string() }).meta({ id: "FieldError" });

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    requestId: z.string(),
    errors: z.array(fieldErrorSchema),
  })
  .meta({ id: "Problem" });

const batchResultSchema = z
  .strictObject({
    number: z.string(),
    result: z.enum(["created", "replaced", "unchanged", "refused"]),
    status: z.int(),
    id: z.string().nullable(),
    problems: z.array(fieldErrorSchema),
  })
  .meta({ id: "BatchResult" });

export const batchAnswerSchema = z
  .strictObject({ results: z.array(batchResultSchema), refused: z.int() })
  .meta({ id: "BatchAnswer" });
