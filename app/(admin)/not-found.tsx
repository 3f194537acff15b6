import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { LinkButton } from "@/components/ui/link-button";

export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <DeadEnd
      code="404"
      title={t("notFoundTitle")}
      action={<LinkButton href="/">{t("backToDashboard")}</LinkButton>}
    >
      {t("notFoundBody")}
    </DeadEnd>
  );
}
