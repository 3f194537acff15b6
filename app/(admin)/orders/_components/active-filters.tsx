import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { type ListQuery, listHref } from "../_list/list-query";
import type { StatusOption } from "../_list/orders-list-of";

type ActiveFiltersProps = { readonly query: ListQuery; readonly statuses: readonly StatusOption[] };

/** What narrows the list, each with a way to take it off. */
export function ActiveFilters({ query, statuses }: ActiveFiltersProps) {
  const t = useTranslations("orders");
  const shared = useTranslations("shared");
  const { search } = query;
  if (search === "" && query.statuses.length === 0) return null;
  const labelOf = (name: string) => statuses.find((status) => status.name === name)?.label ?? name;
  return (
    <ul aria-label={t("filters")} className="flex flex-wrap items-center gap-2">
      {search !== "" && (
        <Chip
          href={listHref(query, { search: "" })}
          words={t("searchChip", { text: search })}
          remove={t("removeSearch", { text: search })}
        />
      )}
      {query.statuses.map((name) => (
        <Chip
          key={name}
          href={listHref(query, { statuses: query.statuses.filter((one) => one !== name) })}
          words={t("statusChip", { status: labelOf(name) })}
          remove={t("removeStatus", { status: labelOf(name) })}
        />
      ))}
      <li>
        <TextLink
          href={listHref(query, { search: "", statuses: [] })}
          className="inline-flex min-h-6 items-center"
        >
          {shared("clearFilters")}
        </TextLink>
      </li>
    </ul>
  );
}

type ChipProps = { readonly href: string; readonly words: string; readonly remove: string };

function Chip({ href, words, remove }: ChipProps) {
  return (
    <li className="min-w-0">
      <Link
        href={href}
        scroll={false}
        aria-label={remove}
        className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border border-line-strong bg-surface px-2.5 text-[0.8125rem] hover:bg-sunken pointer-coarse:min-h-11"
      >
        <span className="min-w-0 truncate">{words}</span>
        <X aria-hidden="true" className="size-3.5 shrink-0" />
      </Link>
    </li>
  );
}
