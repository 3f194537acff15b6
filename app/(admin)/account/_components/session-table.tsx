import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Ago, Moment } from "@/components/ui/moment";
import { type Column, Table } from "@/components/ui/table";
import { deviceFrom } from "@/lib/users/device";
import type { sessionsOf } from "@/lib/users/reads";
import { sessionReference } from "@/lib/users/session";
import { EndSession } from "./end-session";

type SessionRow = Awaited<ReturnType<typeof sessionsOf>>[number];

type SessionTableProps = { readonly sessions: readonly SessionRow[]; readonly currentDigest: string | null };

/** Where the person is signed in. The browser at hand is left by the account menu. */
export function SessionTable({ sessions, currentDigest }: SessionTableProps) {
  const t = useTranslations("account");
  const deviceName = (session: SessionRow) => {
    const { browser, system } = deviceFrom(session.userAgent);
    return t("device", { browser: browser ?? t("unknownBrowser"), system: system ?? t("unknownSystem") });
  };
  const isThis = (session: SessionRow) => session.idDigest === currentDigest;
  const columns: Column<SessionRow>[] = [
    {
      key: "device",
      header: t("columns.device"),
      isTitle: true,
      cell: (session) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {deviceName(session)}
          {isThis(session) && <Badge tone="info">{t("thisDevice")}</Badge>}
          {session.keep && <Badge>{t("kept")}</Badge>}
        </span>
      ),
    },
    { key: "address", header: t("columns.address"), cell: (session) => session.ip },
    { key: "since", header: t("columns.since"), cell: (session) => <Moment at={session.createdAt} /> },
    { key: "lastSeen", header: t("columns.lastSeen"), cell: (session) => <Ago at={session.lastSeenAt} /> },
    {
      key: "acts",
      header: t("columns.acts"),
      isHeaderHidden: true,
      align: "end",
      cell: (session) =>
        !isThis(session) && (
          <EndSession reference={sessionReference(session.idDigest)} device={deviceName(session)} />
        ),
    },
  ];
  return (
    <Table
      caption={t("sessionsCaption")}
      columns={columns}
      rows={sessions}
      rowKey={(session) => sessionReference(session.idDigest)}
    />
  );
}
