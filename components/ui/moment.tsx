"use client";

import { useNow } from "next-intl";
import type { DateStyle } from "@/lib/i18n/format";
import { useFormat } from "@/lib/i18n/use-format";

type MomentProps = {
  readonly at: Date | string | number;
  readonly style?: DateStyle;
  readonly className?: string;
};

/** A date of the store's time zone; the whole of it, with the zone, on hover. */
export function Moment({ at, style = "moment", className }: MomentProps) {
  const format = useFormat();
  return (
    <time dateTime={new Date(at).toISOString()} title={format.date(at, "full")} className={className}>
      {format.date(at, style)}
    </time>
  );
}

/** "4 minutes ago", kept true while the page stays open; the date itself on hover. */
export function Ago({ at, className }: Omit<MomentProps, "style">) {
  const format = useFormat();
  const now = useNow({ updateInterval: 30_000 });
  return (
    <time dateTime={new Date(at).toISOString()} title={format.date(at, "full")} className={className}>
      {format.relative(at, now)}
    </time>
  );
}
