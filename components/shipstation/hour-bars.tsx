import { useTranslations } from "next-intl";
import { useId } from "react";
import { HourTable } from "@/components/shipstation/hour-table";
import { Disclosure } from "@/components/ui/disclosure";
import { type HourFigures, requestsIn } from "@/lib/shipstation/health/connection-health";

const height = 40;
const step = 10;

/** The requests of the last twenty-four hours, an hour a bar: answered, and failed on top. The same in words and as a table. */
export function HourBars({ hours }: { readonly hours: readonly HourFigures[] }) {
  const t = useTranslations("health.hours");
  const stripes = useId();
  const most = Math.max(1, ...hours.map(({ answered, failed }) => answered + failed));
  const drawn = (count: number) => (count / most) * (height - 2);
  return (
    <figure className="min-w-0">
      <figcaption>
        <span className="text-muted">{t("title")}</span>
        <span className="block">{t("summary", requestsIn(hours))}</span>
      </figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${hours.length * step} ${height}`}
        preserveAspectRatio="none"
        className="mt-2 h-12 w-full"
      >
        <defs>
          <pattern id={stripes} width="4" height="4" patternUnits="userSpaceOnUse">
            <rect width="4" height="4" style={{ fill: "var(--color-surface)" }} />
            <rect width="4" height="2.4" style={{ fill: "var(--color-critical-ink)" }} />
          </pattern>
        </defs>
        {hours.map(({ from, answered, failed }, index) => (
          <g key={from.getTime()}>
            <rect
              x={index * step + 1}
              y={height - drawn(answered)}
              width={step - 2}
              height={drawn(answered)}
              style={{ fill: "var(--color-chart-1)" }}
            />
            <rect
              x={index * step + 1}
              y={height - drawn(answered + failed)}
              width={step - 2}
              height={drawn(failed)}
              fill={`url(#${stripes})`}
            />
          </g>
        ))}
        <line
          x1="0"
          x2={hours.length * step}
          y1={height}
          y2={height}
          strokeWidth="1"
          style={{ stroke: "var(--color-line-strong)" }}
        />
      </svg>
      <p aria-hidden="true" className="mb-1 flex justify-between text-xs text-muted">
        <span>{t("ago")}</span>
        <span>{t("now")}</span>
      </p>
      <Disclosure summary={t("table")}>
        <HourTable hours={hours} />
      </Disclosure>
    </figure>
  );
}
