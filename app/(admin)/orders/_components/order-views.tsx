import { useTranslations } from "next-intl";
import { TabsNav } from "@/components/ui/tabs-nav";
import { useFormat } from "@/lib/i18n/use-format";
import { type ListQuery, listHref, type OrderView, orderViews } from "../_list/list-query";

type OrderViewsProps = {
  readonly query: ListQuery;
  readonly counts: Readonly<Record<OrderView, number>>;
};

/** The built-in views, in ShipStation's words. The search goes along; statuses would contradict most views. */
export function OrderViews({ query, counts }: OrderViewsProps) {
  const t = useTranslations("orders");
  const format = useFormat();
  return (
    <TabsNav
      label={t("views")}
      tabs={orderViews.map((view) => ({
        href: listHref(query, { view, statuses: [] }),
        label: t(`view.${view}`),
        count: format.number(counts[view]),
        isCurrent: view === query.view,
      }))}
    />
  );
}
