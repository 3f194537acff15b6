import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/lib/i18n/use-format";
import type { OrderContent } from "@/lib/orders/order";
import { expectedTotalMinor, hasTotalMismatch, linesTotalMinor } from "@/lib/orders/order-totals";

/** From the lines to what was paid; a total that is not the sum of its parts says so. */
export function OrderTotals({ order }: { readonly order: OrderContent }) {
  const t = useTranslations("order");
  const format = useFormat();
  const money = (minor: number) => format.money(minor, order.currency);
  const rows = [
    { term: t("totals.subtotal"), amount: linesTotalMinor(order.lines) },
    ...order.discounts.map(({ code, name, amountMinor }) => ({
      term: named(t("totals.discount"), code, name),
      amount: -amountMinor,
    })),
    ...order.fees.map(({ name, amountMinor }) => ({
      term: named(t("totals.fee"), name),
      amount: amountMinor,
    })),
    { term: t("totals.shipping"), amount: order.shippingTotalMinor },
    { term: t("totals.tax"), amount: order.taxTotalMinor },
  ];
  return (
    <div className="border-t border-line px-4 py-3 sm:px-5">
      <dl aria-label={t("totals.label")} className="ms-auto grid max-w-sm gap-y-1">
        {rows.map((row, index) => (
          <Row key={index} term={row.term} amount={money(row.amount)} />
        ))}
        <Row term={t("totals.total")} amount={money(order.totalMinor)} isTotal />
      </dl>
      {hasTotalMismatch(order) && (
        <Banner tone="warning" className="mt-3">
          {t("flags.total-mismatch", { expected: money(expectedTotalMinor(order)) })}
        </Banner>
      )}
    </div>
  );
}

function named(kind: string, ...names: readonly string[]): string {
  const shown = [...new Set(names)].filter((name) => name !== "");
  return shown.length === 0 ? kind : `${kind} · ${shown.join(" · ")}`;
}

type RowProps = { readonly term: string; readonly amount: string; readonly isTotal?: boolean };

function Row({ term, amount, isTotal = false }: RowProps) {
  return (
    <div
      className={classNames(
        "flex items-baseline justify-between gap-4",
        isTotal && "mt-1 border-t border-line pt-2 text-base font-semibold",
      )}
    >
      <dt className={classNames("min-w-0 break-words", !isTotal && "text-muted")}>{term}</dt>
      <dd className="shrink-0">{amount}</dd>
    </div>
  );
}
