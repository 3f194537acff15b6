import { z } from "zod";

/** What staff types for an internal note. Messages are keys of `validation`. */
export const noteFormSchema = z.strictObject({
  number: z.string().min(1).max(200),
  text: z
    .string()
    .trim()
    .min(1, "required")
    .max(2_000, "tooLong:max=2000")
    // PostgreSQL stores neither of the two.
    .transform((text) => text.toWellFormed().replaceAll("\0", "")),
});
