import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";

type CardProps = {
  readonly title?: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  readonly footer?: ReactNode;
  /** For deep links (`#shipstation-user`). */
  readonly id?: string;
  /** Tables and lists reach the edge. */
  readonly flush?: boolean;
  readonly tone?: "plain" | "critical";
  readonly headingLevel?: 2 | 3;
  readonly className?: string;
};

export function Card({
  title,
  description,
  actions,
  children,
  footer,
  id,
  flush = false,
  tone = "plain",
  headingLevel = 2,
  className,
}: CardProps) {
  const titleId = useId();
  const hasHead = title !== undefined || actions !== undefined;
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={title === undefined ? undefined : titleId}
      className={classNames(
        "min-w-0 rounded-card border bg-surface shadow-card",
        tone === "critical" ? "border-critical-line" : "border-line",
        className,
      )}
    >
      {hasHead && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3.5 pb-1 sm:px-5">
          <div className="min-w-0">
            <Heading id={titleId} tabIndex={-1} className="text-[0.9375rem] leading-6 font-semibold">
              {title}
            </Heading>
            {description !== undefined && <p className="mt-0.5 max-w-prose text-muted">{description}</p>}
          </div>
          {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      )}
      {children !== undefined && (
        <div
          className={classNames(
            flush ? "overflow-hidden rounded-b-card" : "px-4 pb-4 sm:px-5 sm:pb-5",
            flush && !hasHead && "rounded-t-card",
            hasHead ? "pt-2.5" : !flush && "pt-4 sm:pt-5",
          )}
        >
          {children}
        </div>
      )}
      {footer !== undefined && (
        <div className="rounded-b-card border-t border-line bg-sunken px-4 py-2.5 text-muted sm:px-5">
          {footer}
        </div>
      )}
    </section>
  );
}
