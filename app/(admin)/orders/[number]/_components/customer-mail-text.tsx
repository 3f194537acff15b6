import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/i18n/use-format";
import type { CustomerMail } from "@/lib/shipments/customer-mail";

/** "sent to … on …", or why the customer got no mail from the store. */
export function CustomerMailText({ mail, email }: { readonly mail: CustomerMail; readonly email: string }) {
  const t = useTranslations("order.mail");
  const format = useFormat();
  if (mail.state === "not-sent") return t(mail.why);
  if (mail.state !== "sent") return t(mail.state);
  const date = format.date(mail.at);
  return email === "" ? t("sentPlain", { date }) : t("sent", { email, date });
}
