import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { LinkButton } from "@/components/ui/link-button";
import { pageCount } from "@/lib/kernel/paging";

type PaginationProps = {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** The address of a page, with the filters kept. */
  readonly hrefOf: (page: number) => string;
};

/** "1–50 of 1,234" and the way to the pages beside. */
export function Pagination({ page, pageSize, total, hrefOf }: PaginationProps) {
  const t = useTranslations("shared");
  if (total === 0) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return (
    <nav
      aria-label={t("pages")}
      className="flex flex-wrap items-center justify-between gap-3 px-4 py-2.5 sm:px-5"
    >
      <p className="text-muted">{t("pageRange", { first: Math.min(first, total), last, total })}</p>
      <div className="flex gap-2">
        <Step href={page > 1 ? hrefOf(page - 1) : null} label={t("previousPage")}>
          <ChevronLeft aria-hidden="true" className="size-4" />
          {t("previous")}
        </Step>
        <Step href={page < pageCount(total, pageSize) ? hrefOf(page + 1) : null} label={t("nextPage")}>
          {t("next")}
          <ChevronRight aria-hidden="true" className="size-4" />
        </Step>
      </div>
    </nav>
  );
}

function Step({
  href,
  label,
  children,
}: {
  readonly href: string | null;
  readonly label: string;
  readonly children: ReactNode;
}) {
  if (href !== null) {
    return (
      <LinkButton href={href} size="small" aria-label={label}>
        {children}
      </LinkButton>
    );
  }
  return (
    <span aria-hidden="true" className={buttonLook("secondary", "small", "invisible")}>
      {children}
    </span>
  );
}
