import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

type SettingsSectionProps = {
  /** For deep links: "#shipstation-user". */
  readonly id: string;
  readonly title: ReactNode;
  readonly about: ReactNode;
  readonly children: ReactNode;
  /** Below the fields, such as who changed them last. */
  readonly footer?: ReactNode;
};

/** One subject of a settings page: what it is about on the left, its fields on the right; one column on small screens. */
export function SettingsSection({ id, title, about, children, footer }: SettingsSectionProps) {
  return (
    <section aria-labelledby={id} className="grid gap-x-8 gap-y-3 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <div className="text-muted">
        <h2 id={id} tabIndex={-1} className="mb-1 scroll-mt-20 font-semibold text-ink">
          {title}
        </h2>
        <div className="grid gap-2 text-[0.8125rem]">{about}</div>
      </div>
      <div className="grid min-w-0 content-start gap-2">
        <Card>
          <div className="grid gap-4">{children}</div>
        </Card>
        {footer}
      </div>
    </section>
  );
}
