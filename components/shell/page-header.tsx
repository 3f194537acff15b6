import { ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageTitle } from "@/components/shell/page-title";
import { TextLink } from "@/components/ui/text-link";

type PageHeaderProps = {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The pages above this one, the nearest last. */
  readonly breadcrumb?: readonly { readonly label: ReactNode; readonly href: string }[];
  /** The way in English, as ShipStation's guide names it: shown to whoever reads another language. */
  readonly path?: string;
  /** Beside the title: a badge. */
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
};

export function PageHeader({ title, description, breadcrumb = [], path, beside, actions }: PageHeaderProps) {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {breadcrumb.length > 0 && (
          <nav aria-label={t("breadcrumb")} className="mb-1">
            <ol className="flex flex-wrap items-center gap-x-1 text-[0.8125rem]">
              {breadcrumb.map((step) => (
                <li key={step.href} className="flex items-center gap-1">
                  <TextLink href={step.href} className="inline-flex min-h-6 items-center">
                    {step.label}
                  </TextLink>
                  <ChevronRight aria-hidden="true" className="size-3.5 text-muted" />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <PageTitle>{title}</PageTitle>
          {beside}
        </div>
        {path !== undefined && locale !== "en" && (
          <p lang="en" className="text-[0.8125rem] text-muted">
            {path}
          </p>
        )}
        {description !== undefined && <p className="mt-1 max-w-prose text-muted">{description}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
