import { z } from "zod";

/** An address ShipStation can be sent to: https, or http on this very machine; scheme and host, perhaps a path. */
function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return false;
  return (
    url.protocol === "https:" ||
    (url.protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
  );
}

/** What General says of the store itself. Message texts are keys of the `general` messages. */
export const storeSchema = z.strictObject({
  name: z.string().trim().min(1, "nameRequired").max(100, "nameTooLong"),
  publicUrl: z
    .string()
    .trim()
    .max(300, "publicUrl")
    .refine((text) => text === "" || isPublicUrl(text), "publicUrl")
    .transform((text) => text.replace(/\/+$/, "")),
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", "timeZone"),
  currency: z.string().refine((code) => Intl.supportedValuesOf("currency").includes(code), "currency"),
});

export type Store = z.output<typeof storeSchema>;
