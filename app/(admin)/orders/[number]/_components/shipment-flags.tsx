import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";

/** What staff should look at in a parcel, in words. */
export function ShipmentFlags({ flags }: { readonly flags: readonly string[] }) {
  const t = useTranslations("order.shipments.flags");
  if (flags.length === 0) return null;
  return (
    <Banner tone="warning" className="mb-3">
      {flags.map((flag) => (
        <span key={flag} className="block">
          {flag === "over-shipped" || flag === "unmatched-item" ? t(flag) : t("other", { flag })}
        </span>
      ))}
    </Banner>
  );
}
