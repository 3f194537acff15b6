import { z } from "zod";
import { recipientsSchema } from "@/lib/shipstation/alert-recipients";
import { customerMailPolicies, pageSizeRange } from "@/lib/shipstation/connection";
import { mappingTargets, statusModes, unmappedPolicies } from "@/lib/shipstation/status-mapping";
import { storeSchema } from "@/lib/sites/store";

/** A pasted key or secret: blanks and line breaks that came along are no part of it. */
const pasted = z
  .string()
  .max(400)
  .transform((text) => text.replace(/\s+/g, ""));

/** Empty means "leave as it is"; the lengths are those ShipStation's keys can have. */
const pastedKey = pasted.refine(
  (text) => text === "" || (text.length >= 16 && text.length <= 128),
  "apiKeyLength",
);

/** What the ShipStation section of General sends. Message texts are keys of the `general` messages. */
export const connectionSchema = z
  .strictObject({
    version: z.int().min(0),
    userName: z.string().trim().max(64),
    /** Empty: the user and password entered before stay. */
    password: z.string().max(200),
    apiKey: pastedKey,
    apiSecret: pastedKey,
    removeApiKey: z.boolean(),
    apiKeyExpiresOn: z.union([z.literal(""), z.iso.date()], "date"),
    acceptQueryCredentials: z.boolean(),
    afterShippingStatus: z.string().min(1).max(50),
    customerMail: z.enum(customerMailPolicies),
    pageSize: z.coerce
      .number()
      .int("pageSizeRange")
      .min(pageSizeRange.least, "pageSizeRange")
      .max(pageSizeRange.most, "pageSizeRange"),
    alertRecipients: recipientsSchema,
    alertDown: z.boolean(),
    alertKeyExpiry: z.boolean(),
    /** The person's own, asked for where the API key changes and the sign-in is not fresh. */
    currentPassword: z.string().max(200).optional(),
  })
  .refine((form) => (form.apiKey === "") === (form.apiSecret === ""), {
    path: ["apiSecret"],
    message: "apiKeyBoth",
  })
  .refine((form) => form.apiKey === "" || form.apiKey !== form.apiSecret, {
    path: ["apiSecret"],
    message: "apiKeySame",
  });

/** The one form of General; `connection` is null while its section is locked. */
export const generalSchema = z.strictObject({ store: storeSchema, connection: connectionSchema.nullable() });

export type GeneralInput = z.input<typeof generalSchema>;
export type GeneralForm = z.output<typeof generalSchema>;
export type ConnectionForm = z.output<typeof connectionSchema>;

export const disconnectSchema = z.strictObject({
  /** The site's tag, typed. */
  confirmation: z.string().max(50),
  currentPassword: z.string().max(200).optional(),
});

/** What the mapping page sends: a target for each status, "" for not mapped. */
export const statusMappingSchema = z.strictObject({
  version: z.int().min(0),
  targets: z
    .array(
      z.strictObject({
        status: z.string().min(1).max(50),
        target: z.union([z.enum(mappingTargets), z.literal("")]),
      }),
    )
    .max(500),
  mode: z.enum(statusModes),
  unmappedPolicy: z.enum(unmappedPolicies),
  newOrdersPaid: z.boolean(),
});

export type StatusMappingInput = z.input<typeof statusMappingSchema>;
export type StatusMappingForm = z.output<typeof statusMappingSchema>;
