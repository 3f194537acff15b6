import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { useFormat } from "@/lib/i18n/use-format";
import type { OrderContent } from "@/lib/orders/order";

export function CustomerCard({ order }: { readonly order: OrderContent }) {
  const t = useTranslations("order.customer");
  const format = useFormat();
  const { code, email, phone, locale } = order.customer;
  const name = order.billTo?.name || order.shipTo?.name || "";
  const facts: Fact[] = [
    { term: t("name"), value: name || "–" },
    {
      term: t("email"),
      value:
        email === "" ? (
          "–"
        ) : (
          <TextLink href={`mailto:${encodeURIComponent(email)}`} className="break-all">
            {email}
          </TextLink>
        ),
    },
    { term: t("phone"), value: phone || "–" },
    ...(code === "" || code === email ? [] : [{ term: t("code"), value: code }]),
    ...(locale === "" ? [] : [{ term: t("language"), value: format.language(locale) }]),
  ];
  return (
    <Card title={t("title")}>
      <DescriptionList layout="stacked" facts={facts} />
    </Card>
  );
}
