import type { useTranslations } from "next-intl";
import { pointlessReasons } from "@/lib/emails/letter";
import { tooManyMails } from "@/lib/shipments/customer-mail";

const codes = [
  ...pointlessReasons,
  "not-made",
  tooManyMails,
  "address",
  "sender-refused",
  "recipient-refused",
  "message-refused",
  "sign-in-refused",
  "not-secure",
  "no-answer",
] as const;

/** Why a mail did not leave; a code that nobody knows any more is shown as it is. */
export function failureWords(t: ReturnType<typeof useTranslations<"emails">>, code: string): string {
  const known = codes.find((one) => one === code);
  return known === undefined ? code : t(`failures.${known}`);
}
