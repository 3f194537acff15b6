import { getLocale, getTimeZone } from "next-intl/server";
import { type Format, formatFor } from "@/lib/i18n/format";

/** The reader's formats in an async page. */
export async function getFormat(): Promise<Format> {
  return formatFor(await getLocale(), await getTimeZone());
}
