import { useLocale, useTimeZone } from "next-intl";
import { type Format, formatFor } from "@/lib/i18n/format";

/** The reader's formats in any component that is not async, on the server and in the browser. */
export function useFormat(): Format {
  return formatFor(useLocale(), useTimeZone() ?? "UTC");
}
