import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/i18n/use-format";
import type { HourFigures } from "@/lib/shipstation/health/connection-health";

/** The bars' figures, the latest hour first. */
export function HourTable({ hours }: { readonly hours: readonly HourFigures[] }) {
  const t = useTranslations("health.hours");
  const format = useFormat();
  return (
    // What scrolls must be reachable by keyboard.
    <div
      role="group"
      aria-label={t("title")}
      tabIndex={0}
      className="h-48 overflow-y-auto rounded-control border border-line"
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="sticky top-0 bg-sunken text-xs text-muted">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-semibold">
              {t("hour")}
            </th>
            <th scope="col" className="px-3 py-1.5 text-end font-semibold">
              {t("answered")}
            </th>
            <th scope="col" className="px-3 py-1.5 text-end font-semibold">
              {t("failed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {hours.toReversed().map(({ from, answered, failed }) => (
            <tr key={from.getTime()} className="border-t border-line">
              <th scope="row" className="px-3 py-1 text-start font-normal whitespace-nowrap">
                {format.date(from)}
              </th>
              <td className="px-3 py-1 text-end">{format.number(answered)}</td>
              <td className="px-3 py-1 text-end">{format.number(failed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
