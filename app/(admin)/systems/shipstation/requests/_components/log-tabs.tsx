import { useTranslations } from "next-intl";
import { TabsNav } from "@/components/ui/tabs-nav";
import { useFormat } from "@/lib/i18n/use-format";
import { logPath } from "../_list/log-query";

type LogTabsProps = { readonly current: "requests" | "inbox"; readonly openNotices: number };

export function LogTabs({ current, openNotices }: LogTabsProps) {
  const t = useTranslations("requestLog.tabs");
  const format = useFormat();
  return (
    <TabsNav
      label={t("label")}
      tabs={[
        { href: logPath, label: t("requests"), isCurrent: current === "requests" },
        {
          href: `${logPath}/inbox`,
          label: t("inbox"),
          isCurrent: current === "inbox",
          ...(openNotices > 0 && { count: format.number(openNotices) }),
        },
      ]}
    />
  );
}
