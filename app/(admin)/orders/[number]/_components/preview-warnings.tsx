import { AlertTriangle, Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFieldWords } from "@/components/orders/field-words";
import { type ExportWarning, exportWarningLevels } from "@/lib/shipstation/export-warnings";

/** What leaves otherwise than it is here; nothing of it stops the order. */
export function PreviewWarnings({ warnings }: { readonly warnings: readonly ExportWarning[] }) {
  const t = useTranslations("order");
  const fieldWords = useFieldWords();
  if (warnings.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="text-muted">{t("preview.willWarned", { n: warnings.length })}</p>
      <ul className="mt-1 grid gap-1">
        {warnings.map(({ code, path, params }) => {
          const isMild = exportWarningLevels[code] === "info";
          const Icon = isMild ? Info : AlertTriangle;
          return (
            <li key={`${code} ${path}`} className="flex items-start gap-2">
              <Icon
                aria-hidden="true"
                className={`mt-0.5 size-4 shrink-0 ${isMild ? "text-info-ink" : "text-warning-ink"}`}
              />
              <span className="min-w-0">
                {t(`warnings.${code}`, {
                  field: fieldWords(path),
                  count: params.count ?? 0,
                  max: params.max ?? 0,
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
