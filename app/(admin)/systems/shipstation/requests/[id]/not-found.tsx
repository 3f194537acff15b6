import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { LinkButton } from "@/components/ui/link-button";
import { logPath } from "../_list/log-query";

/** Also for another store's request: nobody learns here that it exists. */
export default async function RequestNotFound() {
  const t = await getTranslations("requestLog.notFound");
  return (
    <DeadEnd code="404" title={t("title")} action={<LinkButton href={logPath}>{t("back")}</LinkButton>}>
      {t("body")}
    </DeadEnd>
  );
}
