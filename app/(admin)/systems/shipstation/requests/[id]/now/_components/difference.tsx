import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type {
  FeedDifference,
  FieldDifference,
  OrderDifference,
} from "@/lib/shipstation/request-log/order-difference";

const tones: Record<OrderDifference["kind"], Tone> = { changed: "info", gone: "warning", added: "success" };

/** Order by order: the same, changed in these fields, no longer sent, or new. */
export function Difference({ difference }: { readonly difference: FeedDifference }) {
  const t = useTranslations("requestLog.now");
  const { sentCount, nowCount, same, different } = difference;
  return (
    <div className="grid gap-4">
      <Card>
        <p>
          {t("sentThen", { n: sentCount })} · {t("sentNow", { n: nowCount })}
        </p>
        <p className="mt-1 text-muted">
          {different.length === 0 ? t("identical") : same.length > 0 && t("same", { n: same.length })}
        </p>
        {different.length > 0 && same.length > 0 && (
          <div className="mt-2">
            <Disclosure summary={t("sameOrders")}>
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {same.map((number) => (
                  <li key={number}>
                    <OrderLink number={number} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          </div>
        )}
      </Card>
      {different.map((order) => (
        <Card
          key={order.orderNumber}
          title={<OrderLink number={order.orderNumber} />}
          actions={<Badge tone={tones[order.kind]}>{t(order.kind)}</Badge>}
          {...(order.fields.length > 0 && { flush: true, children: <Fields order={order} /> })}
        />
      ))}
    </div>
  );
}

function Fields({ order }: { readonly order: OrderDifference }) {
  const t = useTranslations("requestLog.now");
  const value = (text: string | null) => (
    <span className="break-words whitespace-pre-wrap">
      {text === null || text === "" ? t("nothing") : text}
    </span>
  );
  return (
    <Table<FieldDifference>
      caption={t("caption", { order: order.orderNumber })}
      rows={order.fields}
      rowKey={({ field }) => field}
      columns={[
        { key: "field", header: t("field"), isTitle: true, cell: ({ field }) => field },
        { key: "then", header: t("then"), cell: ({ sent }) => <del>{value(sent)}</del> },
        { key: "now", header: t("today"), cell: ({ now }) => <ins>{value(now)}</ins> },
      ]}
    />
  );
}

function OrderLink({ number }: { readonly number: string }) {
  return <TextLink href={`/orders/${encodeURIComponent(number)}`}>{number}</TextLink>;
}
