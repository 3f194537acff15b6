import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { OuterLink } from "@/components/ui/text-link";
import { trackingUrl } from "@/lib/shipments/tracking-url";

type TrackingNumberProps = { readonly carrier: string; readonly trackingNumber: string };

/** The number, with a way to the carrier's own page where the carrier is a known one. */
export function TrackingNumber({ carrier, trackingNumber }: TrackingNumberProps) {
  const t = useTranslations("order.shipments");
  const shared = useTranslations("shared");
  if (trackingNumber === "") return t("noTracking");
  const url = trackingUrl(carrier, trackingNumber);
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {url === null ? (
        <span className="break-all">{trackingNumber}</span>
      ) : (
        <OuterLink href={url} newTab={shared("newTab")} className="break-all">
          {trackingNumber}
        </OuterLink>
      )}
      <CopyButton label={t("tracking")} value={trackingNumber} />
    </span>
  );
}
