import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { type Column, Table } from "@/components/ui/table";
import { maskedAddress } from "@/lib/emails/masked-address";
import type { MailedOrder } from "@/lib/emails/reads";
import type { Delivery } from "@/lib/jobs/reads";
import { failureWords } from "./failure-words";
import { RetryMail } from "./retry-mail";

type DeliveryLogProps = {
  readonly deliveries: readonly Delivery[];
  readonly orders: ReadonlyMap<string, MailedOrder>;
  readonly isMailSent: boolean;
  readonly mayRetry: boolean;
};

const tones = {
  pending: "info",
  sending: "info",
  sent: "success",
  dead: "critical",
} as const satisfies Record<Delivery["state"], Tone>;

/** What left, to whom, and what did not, in words. */
export async function DeliveryLog({ deliveries, orders, isMailSent, mayRetry }: DeliveryLogProps) {
  const t = await getTranslations("emails");
  const columns: Column<Delivery>[] = [
    {
      key: "what",
      header: t("log.what"),
      isTitle: true,
      cell: ({ kind, orderId }) => {
        const number = orders.get(orderId ?? "")?.number;
        return (
          <>
            {kind === null ? "–" : t(`kinds.${kind}`)}
            {number !== undefined && (
              <>
                {" · "}
                <Link href={`/orders/${encodeURIComponent(number)}`}>{number}</Link>
              </>
            )}
          </>
        );
      },
    },
    {
      key: "to",
      header: t("log.to"),
      cell: ({ kind, recipient, orderId }) => {
        const address = recipient ?? orders.get(orderId ?? "")?.customerEmail ?? "";
        if (address !== "") return <span className="break-all">{maskedAddress(address)}</span>;
        return <span className="text-muted">{kind === null ? "–" : t(`log.toKind.${kind}`)}</span>;
      },
    },
    {
      key: "state",
      header: t("log.state"),
      cell: ({ state, lastError }) => (
        <span className="grid gap-0.5">
          <span>
            <Badge tone={tones[state]}>
              {t(state === "pending" && !isMailSent ? "states.noServer" : `states.${state}`)}
            </Badge>
          </span>
          {lastError !== null && state !== "sent" && (
            <span className="text-[0.8125rem] text-muted">{failureWords(t, lastError)}</span>
          )}
        </span>
      ),
    },
    {
      key: "when",
      header: t("log.when"),
      cell: (one) =>
        one.state === "pending" && one.lastError !== null && isMailSent ? (
          t.rich("log.next", { date: () => <Moment at={one.dueAt} /> })
        ) : (
          <Moment at={one.sentAt ?? one.createdAt} />
        ),
    },
    {
      key: "acts",
      header: t("log.acts"),
      isHeaderHidden: true,
      align: "end",
      cell: ({ id, state }) => state === "dead" && mayRetry && <RetryMail id={id} />,
    },
  ];
  return (
    <Card title={t("log.title")} description={t("log.about")} flush className="mt-6">
      <Table
        caption={t("log.title")}
        columns={columns}
        rows={deliveries}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("log.none")}>{t("log.noneText")}</EmptyState>}
      />
    </Card>
  );
}
