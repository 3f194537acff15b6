import { getTranslations } from "next-intl/server";
import { TabsNav } from "@/components/ui/tabs-nav";

/** The tabs of Systems > Configuration. */
export async function ConfigurationTabs({
  current,
}: {
  readonly current: "general" | "orderStatuses" | "emails";
}) {
  const t = await getTranslations("general");
  return (
    <TabsNav
      label={t("configuration")}
      tabs={[
        {
          href: "/systems/configuration/general",
          label: t("tabs.general"),
          isCurrent: current === "general",
        },
        {
          href: "/systems/configuration/order-statuses",
          label: t("tabs.orderStatuses"),
          isCurrent: current === "orderStatuses",
        },
        { href: "/systems/configuration/emails", label: t("tabs.emails"), isCurrent: current === "emails" },
      ]}
    />
  );
}
