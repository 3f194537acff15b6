import { z } from "zod";
import { isCurrency, isTag, isTimeZone, tagFrom } from "@/lib/sites/site";
import { email, language, newPassword, personName } from "@/lib/users/schema";

// Message texts are keys of the `validation` messages.

const siteFields = {
  siteName: z.string().trim().min(1, "required").max(100, "tooLong:max=100"),
  locale: language,
  timeZone: z.string().refine(isTimeZone, "requiredSelect"),
  currency: z.string().refine(isCurrency, "requiredSelect"),
};

const tag = z.string().transform(tagFrom).refine(isTag, "tag");

/** The first screen of an empty platform: operator, site and owner. */
export const setUpSchema = z
  .strictObject({
    ...siteFields,
    tag,
    ownerName: personName,
    ownerEmail: email,
    password: newPassword,
    /** Whether somebody else runs the platform; else the owner does. */
    hasOtherOperator: z.boolean(),
    operatorName: z.string(),
    operatorEmail: z.string(),
    operatorPassword: z.string(),
  })
  .superRefine((form, context) => {
    if (!form.hasOtherOperator) return;
    const operator = z
      .object({ operatorName: personName, operatorEmail: email, operatorPassword: newPassword })
      .safeParse(form);
    for (const issue of operator.error?.issues ?? []) {
      context.addIssue({ code: "custom", path: issue.path, message: issue.message });
    }
  });
export type SetUpForm = z.output<typeof setUpSchema>;

/** A further site, made by the operator; its first owner gets an invitation. */
export const newSiteSchema = z.strictObject({ ...siteFields, tag, ownerName: personName, ownerEmail: email });
export type NewSiteForm = z.output<typeof newSiteSchema>;

const siteId = z.string().min(1).max(60);

export const siteSettingsSchema = z.strictObject({ siteId, ...siteFields });
export type SiteSettingsForm = z.output<typeof siteSettingsSchema>;

export const shipStationSwitchSchema = z.strictObject({ siteId, isEnabled: z.boolean() });
export const suspensionSchema = z.strictObject({ siteId, isSuspended: z.boolean() });
