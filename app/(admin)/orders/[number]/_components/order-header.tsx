import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { useFormat } from "@/lib/i18n/use-format";
import type { StoredOrder } from "@/lib/orders/stored-order";

type OrderHeaderProps = {
  readonly order: StoredOrder;
  readonly statusLabel: string;
  readonly children: ReactNode;
};

export function OrderHeader({ order, statusLabel, children }: OrderHeaderProps) {
  const t = useTranslations("order");
  const shell = useTranslations("shell");
  const format = useFormat();
  const { number } = order;
  return (
    <PageHeader
      title={t("title", { number })}
      breadcrumb={[{ label: shell("orders"), href: "/orders" }]}
      description={t("placed", { date: format.date(order.placedAt) })}
      beside={
        <>
          <CopyButton label={t("copyNumber", { number })} value={number} />
          <Badge icon={null}>{statusLabel}</Badge>
          {order.isSample && <Badge tone="info">{t("sample")}</Badge>}
        </>
      }
      actions={children}
    />
  );
}
