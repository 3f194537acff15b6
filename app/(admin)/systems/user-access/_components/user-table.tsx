import { useTranslations } from "next-intl";
import { Ago } from "@/components/ui/moment";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { UserStatusBadge } from "@/components/users/user-status-badge";
import type { SiteUser } from "@/lib/users/site-user";

type UserTableProps = { readonly users: readonly SiteUser[]; readonly ownId: string };

/** Everyone of the site. Only you are told which one you are. */
export function UserTable({ users, ownId }: UserTableProps) {
  const t = useTranslations("users");
  const role = useTranslations("roles");
  const shared = useTranslations("shared");
  const columns: Column<SiteUser>[] = [
    {
      key: "name",
      header: t("columns.name"),
      isTitle: true,
      cell: (user) => (
        <>
          <TextLink href={`/systems/user-access/${user.id}`}>{user.name}</TextLink>
          {user.id === ownId && <span className="font-normal text-muted"> ({t("you")})</span>}
        </>
      ),
    },
    {
      key: "login",
      header: t("columns.login"),
      cell: (user) => <span className="wrap-anywhere">{user.email ?? user.userName}</span>,
      // On a phone a long address takes a line of its own rather than a corner of one.
      className: "max-sm:flex-wrap max-sm:gap-y-0",
    },
    { key: "role", header: t("columns.role"), cell: (user) => role(user.role ?? "connection") },
    {
      key: "lastActivity",
      header: t("columns.lastActivity"),
      cell: (user) =>
        user.lastActivityAt === null ? (
          <span className="text-muted">{shared("never")}</span>
        ) : (
          <Ago at={user.lastActivityAt} />
        ),
    },
    { key: "status", header: t("columns.status"), cell: (user) => <UserStatusBadge status={user.status} /> },
  ];
  return <Table caption={t("caption")} columns={columns} rows={users} rowKey={(user) => user.id} />;
}
