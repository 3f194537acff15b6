import { z } from "zod";
import { unknownVariable } from "@/lib/emails/mail-template";
import { locales } from "@/lib/i18n/locale";
import { isPlainEmail } from "@/lib/kernel/plain-email";
import { customerMailPolicies } from "@/lib/shipstation/connection";

// Message texts are keys of the messages `emails.problems`, else of `validation`.

const template = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "required")
    .max(most, `tooLong:max=${most}`)
    .superRefine((text, context) => {
      const name = unknownVariable(text);
      if (name !== null) context.addIssue({ code: "custom", message: `unknownVariable:name=${name}` });
    });

const both = <Text extends z.ZodType>(text: Text) => z.strictObject({ fr: text, en: text });

const isOneLine = (text: string) => !/\p{Cc}/u.test(text);

/** The one form of the page; `customerMail` is null while ShipStation is not enabled. */
export const emailSettingsSchema = z.strictObject({
  version: z.int().min(0),
  senderName: z.string().trim().min(1, "required").max(100, "tooLong:max=100").refine(isOneLine, "oneLine"),
  replyTo: z
    .string()
    .trim()
    .refine((text) => text === "" || isPlainEmail(text), "email"),
  subject: both(template(120).refine(isOneLine, "oneLine")),
  intro: both(template(1_000)),
  showNote: z.boolean(),
  showImages: z.boolean(),
  customerMail: z.enum(customerMailPolicies).nullable(),
});
export type EmailSettingsForm = z.output<typeof emailSettingsSchema>;

const typed = z.string().max(5_000);

/** What the form holds at the moment, sound or not, and what to show it with. */
export const previewSchema = z.strictObject({
  settings: z.strictObject({
    senderName: typed,
    replyTo: typed,
    subject: both(typed),
    intro: both(typed),
    showNote: z.boolean(),
    showImages: z.boolean(),
  }),
  /** The number of an order that was shipped; "" for a made-up one. */
  orderNumber: z.string().max(200),
  locale: z.enum(locales),
});
export type PreviewAsked = z.output<typeof previewSchema>;

export const mailActSchema = z.strictObject({ id: z.string().min(1).max(60) });
