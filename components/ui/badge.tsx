import { AlertTriangle, Check, Info, type LucideIcon, Minus, OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type Tone = "neutral" | "info" | "success" | "warning" | "critical";

const looks: Record<Tone, { readonly color: string; readonly Icon: LucideIcon }> = {
  neutral: { color: "border-line bg-sunken text-muted", Icon: Minus },
  info: { color: "border-info-line bg-info-soft text-info-ink", Icon: Info },
  success: { color: "border-success-line bg-success-soft text-success-ink", Icon: Check },
  warning: { color: "border-warning-line bg-warning-soft text-warning-ink", Icon: AlertTriangle },
  critical: { color: "border-critical-line bg-critical-soft text-critical-ink", Icon: OctagonAlert },
};

type BadgeProps = {
  readonly tone?: Tone;
  readonly children: ReactNode;
  /** Another sign than the tone's own; null for none when the words say enough. */
  readonly icon?: ReactNode;
  readonly className?: string;
};

/** A short state: words, a sign and a colour, so that no one depends on the colour. */
export function Badge({ tone = "neutral", children, icon, className }: BadgeProps) {
  const { color, Icon } = looks[tone];
  return (
    <span
      className={classNames(
        "inline-flex max-w-full items-center gap-1 rounded-[0.7rem] border px-2 py-px text-xs leading-[1.125rem] font-medium",
        color,
        className,
      )}
    >
      {icon === undefined ? <Icon aria-hidden="true" className="size-3 shrink-0" strokeWidth={2.5} /> : icon}
      <span className="min-w-0 break-words sm:truncate">{children}</span>
    </span>
  );
}
