import type { useTranslations } from "next-intl";
import { mailTroubles } from "@/lib/emails/mail-trouble";

/** Why a mail did not leave; a code that nobody knows any more is shown as it is. */
export function failureWords(t: ReturnType<typeof useTranslations<"emails">>, code: string): string {
  const known = mailTroubles.find((one) => one === code);
  return known === undefined ? code : t(`failures.${known}`);
}
