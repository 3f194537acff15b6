import { ChevronDown } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import { SearchBox } from "@/components/forms/search-box";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Checkbox } from "@/components/ui/checkbox";
import { type ListQuery, listHref } from "../_list/list-query";
import type { StatusOption } from "../_list/orders-list-of";

type OrderSearchProps = { readonly query: ListQuery; readonly statuses: readonly StatusOption[] };

/** A plain GET form: what is searched for becomes the address, with or without scripts. */
export function OrderSearch({ query, statuses }: OrderSearchProps) {
  const t = useTranslations("orders");
  const shared = useTranslations("shared");
  return (
    <Form
      action="/orders"
      scroll={false}
      // Another address is another form: its fields show what is searched for now, and the list of statuses is shut.
      key={listHref(query)}
      className="flex flex-wrap items-start gap-2"
    >
      <KeptParts query={query} />
      <SearchBox label={t("search")} placeholder={t("searchHint")} value={query.search} />
      <details className="group relative">
        <summary
          className={buttonLook("secondary", "medium", "list-none [&::-webkit-details-marker]:hidden")}
        >
          {query.statuses.length === 0 ? t("status") : t("statusChosen", { n: query.statuses.length })}
          <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
        </summary>
        <fieldset className="absolute z-20 mt-1 sm:end-0 max-h-96 w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-card border border-line bg-raised p-3 shadow-float">
          <legend className="sr-only">{t("status")}</legend>
          <div className="grid gap-0.5">
            {statuses.map((status) => (
              <Checkbox
                key={status.name}
                name="status"
                value={status.name}
                defaultChecked={query.statuses.includes(status.name)}
                label={t("statusCount", { label: status.label, n: status.orderCount })}
              />
            ))}
          </div>
          <Button type="submit" variant="primary" size="small" className="mt-3">
            {t("apply")}
          </Button>
        </fieldset>
      </details>
      <Button type="submit">{shared("search")}</Button>
    </Form>
  );
}

/** What the form leaves as it is. */
function KeptParts({ query }: { readonly query: ListQuery }) {
  const kept = new URL(listHref(query, { search: "", statuses: [] }), "https://shop.example").searchParams;
  return [...kept].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
