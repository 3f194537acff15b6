import { z } from "zod";
import { isBlank } from "@/lib/kernel/clean-text";
import { countryCode } from "@/lib/orders/countries";
import { hasRegionCodes, regionCode } from "@/lib/orders/regions";

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `tooLong:max=${max}`)
    .transform((value) => value.toWellFormed().replaceAll("\0", ""));

const needed = (max: number, missing: string) => text(max).refine((value) => !isBlank(value), missing);

/** What staff types for a delivery address: complete, so that the order can leave. Messages are keys of `order.address`. */
export const shipToFormSchema = z
  .strictObject({
    number: z.string().min(1).max(200),
    name: needed(100, "nameMissing"),
    company: text(100),
    address1: needed(200, "address1Missing"),
    address2: text(200),
    city: needed(100, "cityMissing"),
    state: text(100),
    postalCode: text(50),
    country: z.string().refine((code) => countryCode(code) !== null, "countryMissing"),
    phone: text(50),
  })
  .refine((form) => !hasRegionCodes(form.country) || regionCode(form.country, form.state) !== null, {
    path: ["state"],
    message: "stateMissing",
  });

const asRead = z.string().max(4_000);

/** The form with the address it was opened with, so that nobody's change is overwritten unseen. */
export const shipToChangeSchema = z.strictObject({
  form: shipToFormSchema,
  expectedShipTo: z
    .strictObject({
      name: asRead,
      company: asRead,
      address1: asRead,
      address2: asRead,
      city: asRead,
      state: asRead,
      postalCode: asRead,
      country: asRead,
      phone: asRead,
      email: asRead,
    })
    .nullable(),
});
