import type pg from "pg";
import type { Imports } from "@/cluster/imports";
import type { Parcels } from "@/cluster/notices";
import type { Versions } from "@/cluster/orders";

export type Ledger = {
  readonly siteId: string;
  readonly versions: Versions;
  readonly parcels: Parcels;
  readonly imports: Imports;
};

/** Orders whose last version is not the acknowledged one in the database, or was never imported. */
export async function lostChanges(
  client: pg.Client,
  { siteId, versions, imports }: Ledger,
): Promise<string[]> {
  const { rows } = await client.query<{ number: string; version: number; status: string }>(
    "SELECT number, custom_field_1::int AS version, status FROM shop_order WHERE site_id = $1",
    [siteId],
  );
  const stored = new Map(rows.map((row) => [row.number, row]));
  const gone = [...versions].filter(([number, version]) => stored.get(number)?.version !== version);
  const missed = rows.filter(({ number, version, status }) => {
    const imported = imports.orders.get(number);
    return imported?.version !== version || imported.status !== status;
  });
  return [
    ...gone.map(([number, version]) => `${number}: version ${version} was acknowledged and is not stored`),
    ...missed.map(({ number, version }) => `${number}: version ${version} was never imported`),
  ];
}

type ParcelRow = { tracking: string; shipments: number; entries: number; mails: number };

/** What each acknowledged parcel left behind: one shipment, one entry of the history, one mail. */
export async function parcelsAmiss(client: pg.Client, { siteId, parcels }: Ledger) {
  const { rows } = await client.query<ParcelRow>(
    `SELECT s.tracking_number AS tracking, count(*)::int AS shipments,
       (SELECT count(*)::int FROM change c WHERE c.site_id = $1 AND c.action = 'shipment.recorded'
         AND c.details->>'trackingNumber' = s.tracking_number) AS entries,
       (SELECT count(*)::int FROM outbox b WHERE b.site_id = $1 AND b.kind = 'order-shipped'
         AND b.payload->>'shipmentId' = ANY (array_agg(s.id))) AS mails
     FROM shipment s WHERE s.site_id = $1 GROUP BY s.tracking_number`,
    [siteId],
  );
  const found = new Map(rows.map((row) => [row.tracking, row]));
  const counts = (tracking: string) => {
    const { shipments = 0, entries = 0, mails = 0 } = found.get(tracking) ?? {};
    return [shipments, entries, mails];
  };
  const all = [...new Set([...parcels.keys(), ...found.keys()])];
  const says = (tracking: string) => `${tracking}: shipments, entries, mails ${counts(tracking).join(", ")}`;
  return {
    lost: all.filter((tracking) => counts(tracking).some((count) => count < 1)).map(says),
    doubled: all
      .filter((tracking) => !parcels.has(tracking) || counts(tracking).some((count) => count > 1))
      .map(says),
  };
}

/** Orders that all their parcels have left and that do not say so. */
export async function ordersNotShipped(client: pg.Client, { siteId, parcels }: Ledger): Promise<string[]> {
  const numbers = [...new Set([...parcels.values()].map(({ orderNumber }) => orderNumber))];
  const { rows } = await client.query<{ number: string }>(
    "SELECT number FROM shop_order WHERE site_id = $1 AND number = ANY ($2) AND status <> 'Shipped'",
    [siteId, numbers],
  );
  return rows.map(({ number }) => `${number}: all its parcels left, and it does not say Shipped`);
}

/** Scheduled jobs of which one minute has more than one, whichever process made them. */
export async function doubledJobs(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ said: string }>(
    `SELECT j.name || ' at ' || to_char(j.created_on, 'HH24:MI') AS said
     FROM pgboss.job j JOIN pgboss.schedule s ON s.name = j.name
     GROUP BY 1 HAVING count(*) > 1`,
  );
  return rows.map(({ said }) => `${said}: made twice`);
}

/** The last stamp that was given to a change of the site's orders. */
export async function lastStampMs(client: pg.Client, siteId: string): Promise<number> {
  const { rows } = await client.query<{ last: string }>(
    "SELECT last_ms AS last FROM site_clock WHERE site_id = $1",
    [siteId],
  );
  return Number(rows[0]?.last ?? 0);
}

/**
 * Mails whose worker was killed are free when its lease ends, two minutes later. Nobody else holds one for more than a
 * moment, so the end of the leases is moved here, and the clock need not be waited for.
 */
export async function endLeases(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    "UPDATE outbox SET lease_until = now() WHERE state = 'sending' AND lease_until > now()",
  );
  return rowCount ?? 0;
}

export async function mailsNotSent(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ waiting: number }>(
    "SELECT count(*)::int AS waiting FROM outbox WHERE state <> 'sent'",
  );
  return rows[0]?.waiting ?? 0;
}
