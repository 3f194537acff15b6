import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { LinkButton } from "@/components/ui/link-button";

/** Also for another store's order: nobody learns here that it exists. */
export default async function OrderNotFound() {
  const t = await getTranslations("order.notFound");
  return (
    <DeadEnd code="404" title={t("title")} action={<LinkButton href="/orders">{t("search")}</LinkButton>}>
      {t("body")}
    </DeadEnd>
  );
}
