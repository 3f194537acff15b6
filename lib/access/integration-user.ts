import { runPrepared } from "@/lib/platform/database/prepared-statement";

/** Whoever a user name names, with the site and the connection that decide whether it opens the endpoint. */
export type IntegrationUser = {
  readonly id: string;
  readonly kind: string;
  readonly userName: string;
  readonly disabledAt: Date | null;
  readonly passwordHash: string | null;
  readonly previousPasswordHash: string | null;
  readonly previousPasswordUntil: Date | null;
  readonly lastUsedAt: Date | null;
  readonly connectionSiteId: string | null;
  /** False for a suspended site, and where there is none. */
  readonly isSiteOpen: boolean;
  readonly isShipStationEnabled: boolean;
  readonly enteredUserId: string | null;
  readonly acceptsQueryCredentials: boolean;
};

type Row = [
  id: string,
  kind: string,
  userName: string,
  disabledAt: Date | null,
  passwordHash: string | null,
  previousPasswordHash: string | null,
  previousPasswordUntil: Date | null,
  lastUsedAt: Date | null,
  connectionSiteId: string | null,
  isSiteOpen: boolean,
  isShipStationEnabled: boolean,
  enteredUserId: string | null,
  acceptsQueryCredentials: boolean | null,
];

const statement = {
  name: "integration-user",
  text: `
    SELECT u.id, u.kind::text, u.user_name, u.disabled_at, u.password_hash, u.previous_password_hash,
      u.previous_password_until, u.last_used_at, u.connection_site_id,
      s.id IS NOT NULL AND s.suspended_at IS NULL, s.ship_station_enabled_at IS NOT NULL,
      c.connection_user_id, c.accept_query_credentials
    FROM user_account u
    LEFT JOIN site s ON s.id = u.connection_site_id
    LEFT JOIN ship_station_connection c ON c.site_id = u.connection_site_id
    WHERE u.user_name_key = $1`,
};

/** Three rows by their keys in one statement: each request of ShipStation asks it. */
export async function integrationUserNamed(userNameKey: string): Promise<IntegrationUser | null> {
  const [row] = await runPrepared<Row>(statement, [userNameKey]);
  if (!row) return null;
  const [
    id,
    kind,
    userName,
    disabledAt,
    passwordHash,
    previousPasswordHash,
    previousPasswordUntil,
    ...others
  ] = row;
  const [lastUsedAt, connectionSiteId, isSiteOpen, isShipStationEnabled, enteredUserId, acceptsQuery] =
    others;
  return {
    id,
    kind,
    userName,
    disabledAt,
    passwordHash,
    previousPasswordHash,
    previousPasswordUntil,
    lastUsedAt,
    connectionSiteId,
    isSiteOpen,
    isShipStationEnabled,
    enteredUserId,
    acceptsQueryCredentials: acceptsQuery === true,
  };
}
