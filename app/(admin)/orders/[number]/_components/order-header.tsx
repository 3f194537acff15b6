import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SendingBadge } from "@/components/orders/sending-badge";
import { PageHeader } from "@/components/shell/page-header";
import { CopyButton } from "@/components/ui/copy-button";
import { useFormat } from "@/lib/i18n/use-format";
import type { StoredOrder } from "@/lib/orders/stored-order";
import type { SendingState } from "@/lib/shipstation/sending-state";

type OrderHeaderProps = {
  readonly order: StoredOrder;
  readonly sending: SendingState;
  readonly children: ReactNode;
};

export function OrderHeader({ order, sending, children }: OrderHeaderProps) {
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
          <SendingBadge state={sending} />
        </>
      }
      actions={children}
    />
  );
}
