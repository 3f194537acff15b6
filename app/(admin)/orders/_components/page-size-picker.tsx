import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { type ListQuery, listHref, pageSizes } from "../_list/list-query";

export function PageSizePicker({ query }: { readonly query: ListQuery }) {
  const t = useTranslations("orders");
  return (
    <nav aria-label={t("pageSize")}>
      <ul className="flex flex-wrap items-center gap-x-1 text-[0.8125rem]">
        {pageSizes.map((size) => (
          <li key={size}>
            <Link
              href={listHref(query, { pageSize: size })}
              scroll={false}
              aria-label={t("perPage", { n: size })}
              aria-current={size === query.pageSize ? "true" : undefined}
              className={classNames(
                "grid min-h-7 min-w-7 place-items-center rounded-control px-1.5 pointer-coarse:min-h-11 pointer-coarse:min-w-11",
                size === query.pageSize
                  ? "bg-sunken font-semibold"
                  : "text-muted hover:bg-sunken hover:text-ink",
              )}
            >
              {size}
            </Link>
          </li>
        ))}
        <li aria-hidden="true" className="text-muted">
          {t("perPageWords")}
        </li>
      </ul>
    </nav>
  );
}
