import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { logPath } from "../../_list/log-query";
import type { RequestPage } from "../_page/request-page-of";

/** The requests before and after, whatever they were. */
export function BesideLinks({ beside }: Pick<RequestPage, "beside">) {
  const t = useTranslations("requestLog.detail");
  return (
    <>
      {beside.previous !== null && (
        <LinkButton
          href={`${logPath}/${beside.previous}`}
          variant="ghost"
          icon={<ChevronLeft aria-hidden="true" className="size-4" />}
        >
          {t("earlier")}
        </LinkButton>
      )}
      {beside.next !== null && (
        <LinkButton href={`${logPath}/${beside.next}`} variant="ghost">
          {t("later")}
          <ChevronRight aria-hidden="true" className="size-4" />
        </LinkButton>
      )}
    </>
  );
}
