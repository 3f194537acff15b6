import { AlertTriangle, CircleCheck, Info, type LucideIcon, OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import { classNames } from "@/components/ui/class-names";

export type BannerTone = "info" | "success" | "warning" | "critical";

const looks = {
  info: { color: "border-info-line bg-info-soft text-info-ink", Icon: Info, word: "toneInfo" },
  success: {
    color: "border-success-line bg-success-soft text-success-ink",
    Icon: CircleCheck,
    word: "toneSuccess",
  },
  warning: {
    color: "border-warning-line bg-warning-soft text-warning-ink",
    Icon: AlertTriangle,
    word: "toneWarning",
  },
  critical: {
    color: "border-critical-line bg-critical-soft text-critical-ink",
    Icon: OctagonAlert,
    word: "toneCritical",
  },
} as const satisfies Record<BannerTone, { color: string; Icon: LucideIcon; word: string }>;

type BannerProps = {
  readonly tone?: BannerTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** "alert" reads it out at once (a refused form), "status" when the reader is free. */
  readonly role?: "alert" | "status";
  readonly ref?: Ref<HTMLDivElement>;
  readonly className?: string;
};

/** What the reader should know about the whole page or card, with the next step. */
export function Banner({ tone = "info", title, children, action, role, ref, className }: BannerProps) {
  const t = useTranslations("shared");
  const { color, Icon, word } = looks[tone];
  return (
    <div
      ref={ref}
      role={role}
      tabIndex={ref ? -1 : undefined}
      className={classNames("flex gap-2.5 rounded-card border px-3.5 py-2.5", color, className)}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      <div className="flex min-w-0 grow flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 max-w-[100ch]">
          <span className="sr-only">{t(word)} </span>
          {title !== undefined && <strong className="font-semibold">{title}</strong>}
          {title !== undefined && children !== undefined && " "}
          {children !== undefined && <span className="text-ink">{children}</span>}
        </div>
        {action !== undefined && <div className="flex flex-wrap items-center gap-2">{action}</div>}
      </div>
    </div>
  );
}
