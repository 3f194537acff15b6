import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { StoredOrder } from "@/lib/orders/stored-order";

const knownFlags = ["shipped-after-cancel", "shipped-unpaid", "over-shipped", "unmatched-item"] as const;

/** What should be looked at before anything else; a total that does not add up is said beside the total. */
export function OrderNotices({
  order,
  problems,
}: {
  readonly order: StoredOrder;
  readonly problems: number;
}) {
  const t = useTranslations("order");
  const flags = order.flags.filter((flag) => flag !== "total-mismatch");
  if (problems === 0 && flags.length === 0) return null;
  return (
    <div className="mb-4 grid gap-3">
      {problems > 0 && (
        <Banner
          tone="warning"
          title={t("heldTitle", { n: problems })}
          action={
            <a href="#shipstation" className="font-medium underline underline-offset-2">
              {t("seeProblems")}
            </a>
          }
        >
          {t("heldBody")}
        </Banner>
      )}
      {flags.length > 0 && (
        <Banner tone="warning">
          {flags.map((flag) => {
            const known = knownFlags.find((one) => one === flag);
            return (
              <span key={flag} className="block">
                {known === undefined ? t("flags.other", { flag }) : t(`flags.${known}`)}
              </span>
            );
          })}
        </Banner>
      )}
    </div>
  );
}
