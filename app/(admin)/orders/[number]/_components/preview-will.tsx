import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ExportWarning } from "@/lib/shipstation/export-warnings";
import type { ShipStationStatus } from "@/lib/shipstation/status-mapping";
import { PreviewWarnings } from "./preview-warnings";

type PreviewWillProps = { readonly place: ShipStationStatus; readonly warnings: readonly ExportWarning[] };

export function PreviewWill({ place, warnings }: PreviewWillProps) {
  const t = useTranslations("order.preview");
  const places = useTranslations("statusMapping.targets");
  return (
    <>
      <p className="flex items-start gap-2 text-[0.9375rem] leading-6">
        <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-success-ink" />
        <span>
          {t.rich("will", {
            place: places(place),
            strong: (words) => <strong className="font-semibold">{words}</strong>,
          })}
        </span>
      </p>
      <PreviewWarnings warnings={warnings} />
    </>
  );
}
