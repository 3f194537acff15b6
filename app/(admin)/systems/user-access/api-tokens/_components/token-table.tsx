import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Ago, Moment } from "@/components/ui/moment";
import { type Column, Table } from "@/components/ui/table";
import { getFormat } from "@/lib/i18n/get-format";
import type { apiTokensOf } from "@/lib/users/reads";
import { RevokeToken } from "./revoke-token";

type TokenRow = Awaited<ReturnType<typeof apiTokensOf>>[number];

export async function TokenTable({ tokens }: { readonly tokens: readonly TokenRow[] }) {
  const t = await getTranslations("apiTokens");
  const shared = await getTranslations("shared");
  const format = await getFormat();
  const columns: Column<TokenRow>[] = [
    {
      key: "name",
      header: t("columns.name"),
      isTitle: true,
      cell: (token) => <span className="break-words">{token.name}</span>,
    },
    {
      key: "made",
      header: t("columns.made"),
      cell: (token) =>
        t.rich("madeBy", { date: () => <Moment at={token.createdAt} style="day" />, name: token.createdBy }),
    },
    {
      key: "lastUsed",
      header: t("columns.lastUsed"),
      cell: (token) =>
        token.lastUsedAt ? (
          <Ago at={token.lastUsedAt} />
        ) : (
          <span className="text-muted">{shared("never")}</span>
        ),
    },
    {
      key: "status",
      header: t("columns.status"),
      cell: (token) =>
        token.revokedAt ? (
          <Badge>{t("revokedOn", { date: format.date(token.revokedAt, "day") })}</Badge>
        ) : (
          <Badge tone="success">{t("active")}</Badge>
        ),
    },
    {
      key: "acts",
      header: t("columns.acts"),
      isHeaderHidden: true,
      align: "end",
      cell: (token) => token.revokedAt === null && <RevokeToken id={token.id} name={token.name} />,
    },
  ];
  return <Table caption={t("caption")} columns={columns} rows={tokens} rowKey={(token) => token.id} />;
}
