import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { ShipStationConnection, User } from "@/lib/platform/database/generated/client";
import type { Statements } from "@/lib/platform/database/plain-transaction";
import type { Db } from "@/lib/platform/database/transaction";
import { type Connection, pageSizeRange } from "@/lib/shipstation/connection";
import type { MappingRules, MappingTarget } from "@/lib/shipstation/status-mapping";

/** The connection as the pages show it. A site that never saved one has the defaults. */
export async function connectionOf(scope: SiteScope, db: Db = database()): Promise<Connection> {
  const row = await db.shipStationConnection.findUnique({ where: { siteId: scope.siteId } });
  const userId = row?.connectionUserId ?? null;
  const user = userId === null ? null : await db.user.findUnique({ where: { id: userId } });
  const pageSize = await newestPageSize(scope, db);
  return {
    connectionUser: user && connectionUserFromRow(user),
    userEnteredAt: row?.userEnteredAt ?? null,
    userEnteredBy: row?.userEnteredBy ?? null,
    apiKey: row && apiKeyFromRow(row),
    statusMode: row?.statusMode ?? "site_names",
    unmappedPolicy: row?.unmappedPolicy ?? "hold_back",
    newOrdersPaid: row?.newOrdersPaid ?? false,
    acceptQueryCredentials: row?.acceptQueryCredentials ?? false,
    afterShippingStatus: row?.afterShippingStatus ?? "Shipped",
    customerMail: row?.customerMail ?? "store_unless_told",
    pageSize,
    alertRecipients: row?.alertRecipients ?? [],
    alertDown: row?.alertDown ?? true,
    alertKeyExpiry: row?.alertKeyExpiry ?? true,
    paused: row?.pausedAt ? { at: row.pausedAt, by: row.pausedBy ?? "" } : null,
    version: row?.version ?? 0,
  };
}

function connectionUserFromRow(user: User): NonNullable<Connection["connectionUser"]> {
  return {
    id: user.id,
    userName: user.userName,
    isDisabled: user.disabledAt !== null,
    passwordChangedAt: user.passwordChangedAt,
    passwordChangedBy: user.passwordChangedBy,
    previousPasswordUntil: user.previousPasswordHash === null ? null : user.previousPasswordUntil,
    lastUsedAt: user.lastUsedAt,
    lastUsedFrom: user.lastUsedFrom,
  };
}

function apiKeyFromRow(row: ShipStationConnection): Connection["apiKey"] {
  if (!row.apiKeySealed || !row.apiSecretSealed || !row.apiKeySetAt) return null;
  return {
    keyFirst4: row.apiKeyFirst4 ?? "",
    keyLast4: row.apiKeyLast4 ?? "",
    secretLast4: row.apiSecretLast4 ?? "",
    setAt: row.apiKeySetAt,
    setBy: row.apiKeySetBy ?? "",
    state: row.apiKeyState,
    checkedAt: row.apiKeyCheckedAt,
    checkCause: row.apiKeyCheckCause,
    expiresOn: row.apiKeyExpiresOn?.toISOString().slice(0, 10) ?? null,
  };
}

/** The sealed API key and secret, for the one client that uses them. */
export async function sealedApiKey(scope: SiteScope, db: Db = database()) {
  const row = await db.shipStationConnection.findUnique({
    where: { siteId: scope.siteId },
    select: { apiKeySealed: true, apiSecretSealed: true },
  });
  if (!row?.apiKeySealed || !row.apiSecretSealed) return null;
  return { key: row.apiKeySealed, secret: row.apiSecretSealed };
}

/** Everything that decides what a status says in the feed. */
export async function mappingRulesOf(scope: SiteScope, db: Db = database()): Promise<MappingRules> {
  const row = await db.shipStationConnection.findUnique({
    where: { siteId: scope.siteId },
    select: { statusMode: true, unmappedPolicy: true },
  });
  const mapped = await db.statusMapping.findMany({ where: { siteId: scope.siteId } });
  const mapping: Record<string, MappingTarget> = {};
  for (const { status, target } of mapped) mapping[status] = target;
  return {
    mapping,
    mode: row?.statusMode ?? "site_names",
    unmappedPolicy: row?.unmappedPolicy ?? "hold_back",
  };
}

/** What the site chose for orders that ship, in one question. */
export async function shippingSettingsOf({ siteId }: SiteScope, tx: Statements): Promise<ShippingSettings> {
  const [row] = await tx.$queryRaw<
    (Partial<Pick<ShipStationConnection, SettingOfShipping>> & Pick<MappingRules, "mapping">)[]
  >`
    /* prepared: shipping-settings */
    SELECT c.customer_mail::text AS "customerMail", c.after_shipping_status AS "afterShippingStatus",
      c.status_mode::text AS "statusMode", c.unmapped_policy::text AS "unmappedPolicy",
      COALESCE((SELECT jsonb_object_agg(status, target) FROM status_mapping WHERE site_id = ${siteId}), '{}') AS mapping
    FROM (SELECT ${siteId} AS site_id) site
    LEFT JOIN ship_station_connection c ON c.site_id = site.site_id`;
  return {
    customerMail: row?.customerMail ?? "store_unless_told",
    afterShippingStatus: row?.afterShippingStatus ?? "Shipped",
    rules: {
      mapping: row?.mapping ?? {},
      mode: row?.statusMode ?? "site_names",
      unmappedPolicy: row?.unmappedPolicy ?? "hold_back",
    },
  };
}

export type ShippingSettings = Pick<Connection, "customerMail" | "afterShippingStatus"> & {
  readonly rules: MappingRules;
};

type SettingOfShipping = "customerMail" | "afterShippingStatus" | "statusMode" | "unmappedPolicy";

export async function isShipStationEnabled(scope: SiteScope, db: Db = database()): Promise<boolean> {
  const site = await db.site.findUnique({
    where: { id: scope.siteId },
    select: { shipStationEnabledAt: true, suspendedAt: true },
  });
  return site !== null && site.shipStationEnabledAt !== null && site.suspendedAt === null;
}

export async function isExportPaused(scope: SiteScope, db: Db = database()): Promise<boolean> {
  const row = await db.shipStationConnection.findUnique({
    where: { siteId: scope.siteId },
    select: { pausedAt: true },
  });
  return row !== null && row.pausedAt !== null;
}

/** The page size in force for windows still to come. */
export async function newestPageSize(scope: SiteScope, db: Db = database()): Promise<number> {
  const rows = await db.exportPageSize.findMany({
    where: { siteId: scope.siteId },
    orderBy: { afterMs: "desc" },
    take: 1,
  });
  return rows[0]?.size ?? pageSizeRange.ordinary;
}

/** The connection users of the site, for the field under General. */
export async function connectionUsersOf(scope: SiteScope, db: Db = database()) {
  return db.user.findMany({
    where: { connectionSiteId: scope.siteId, kind: "connection", disabledAt: null },
    orderBy: { userNameKey: "asc" },
    select: { id: true, userName: true },
  });
}

/** Whoever a user name names, with what is needed to say why it will not do. */
export async function userNamed(userNameKey: string, db: Db = database()) {
  return db.user.findUnique({
    where: { userNameKey },
    select: {
      id: true,
      kind: true,
      userName: true,
      name: true,
      connectionSiteId: true,
      passwordHash: true,
      disabledAt: true,
    },
  });
}
