import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { type DashboardRange, dashboardRanges } from "./dashboard-range";

/** The period is an address, so that Back works and a link shows the same figures. */
export function RangePicker({ range }: { readonly range: DashboardRange }) {
  const t = useTranslations("dashboard");
  return (
    <nav aria-label={t("range")}>
      <ul className="flex overflow-hidden rounded-control border border-line-strong bg-surface">
        {keysOf(dashboardRanges).map((one) => (
          <li key={one} className="border-line-strong not-first:border-s">
            <Link
              href={one === "30d" ? "/" : `/?range=${one}`}
              scroll={false}
              aria-current={one === range ? "true" : undefined}
              className={classNames(
                "flex min-h-9 items-center px-3 -outline-offset-2! pointer-coarse:min-h-11",
                one === range
                  ? "bg-accent-soft font-semibold text-accent-ink"
                  : "text-muted hover:bg-sunken hover:text-ink",
              )}
            >
              {t(`ranges.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}
