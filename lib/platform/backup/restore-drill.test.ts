import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkDatabase } from "@/lib/platform/database/checks";
import { type EmbeddedServer, startEmbedded } from "@/lib/platform/database/embedded";
import { migrate } from "@/lib/platform/database/migrate";
import { runScript } from "@/lib/testing/run-script";

// A shop with writers at work is backed up by the real command, goes on for a while, is lost, and is restored by the
// real command elsewhere. ShipStation imports adjacent windows all the while, before and after.
const migrationsFolder = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));
const apiSecret = "a-secret-of-the-api";
const tenMinutesMs = 600_000;

/** Modules that read the settings once: loaded anew for each of the two databases. */
async function appOn(databaseUrl: string) {
  vi.resetModules();
  process.env["DATABASE_URL"] = databaseUrl;
  const { aConnectedShop } = await import("@/lib/testing/shops");
  const { anOrderContent } = await import("@/lib/testing/feed-orders");
  const { aParcel, storefront } = await import("@/lib/testing/builders");
  const { scopeForSystem } = await import("@/lib/access/scope-for-system");
  const { seal, unseal } = await import("@/lib/platform/secrets");
  const { receiveOrder } = await import("@/lib/orders/receive-order");
  const { pageOfWindow } = await import("@/lib/shipstation/feed/reads");
  const { closeWindow, databaseNowMs } = await import("@/lib/shipstation/feed/writes");
  const { closeDatabase, database } = await import("@/lib/platform/database/client");
  const scope = scopeForSystem("site_acme");
  /** The order with this much said in its first custom field. */
  const handOver = (number: string, version: number) =>
    receiveOrder(
      scope,
      storefront,
      anOrderContent({ number, customFields: [String(version), "", ""] }),
      new Date(),
    );
  return {
    scope,
    aConnectedShop,
    aParcel,
    seal,
    unseal,
    handOver,
    pageOfWindow,
    closeWindow,
    databaseNowMs,
    closeDatabase,
    database,
  };
}

type App = Awaited<ReturnType<typeof appOn>>;

/** What ShipStation knows: the highest version of each order, and where its next window begins. */
const shipStation = { versions: new Map<string, number>(), nextMs: 0 };

async function importUpTo(app: App, endMs: number): Promise<string[]> {
  await app.closeWindow(app.scope, endMs);
  const numbers: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const window = { startMs: shipStation.nextMs, endMs, page };
    const { total, pageSize, orders } = await app.pageOfWindow(app.scope, window);
    pages = Math.max(1, Math.ceil(total / pageSize));
    for (const { content } of orders) {
      const known = shipStation.versions.get(content.number) ?? -1;
      shipStation.versions.set(content.number, Math.max(known, Number(content.customFields[0])));
      numbers.push(content.number);
    }
  }
  shipStation.nextMs = endMs + 1;
  return numbers;
}

/** Hands orders over, changes some and ships some, until told to stop; answers what was committed, with the moment. */
async function write(app: App, writer: number, state: { stopped: boolean }): Promise<Map<string, number>> {
  const committedAt = new Map<string, number>();
  for (let round = 0; !state.stopped; round += 1) {
    const number = `${writer}-${round}`;
    await app.handOver(number, 0);
    committedAt.set(number, Date.now());
    if (round % 2 === 0) await app.handOver(number, 1);
    if (round % 3 === 0) await app.aParcel(app.scope, number, new Date(), { 1: 1 });
  }
  return committedAt;
}

async function rowsOf(server: EmbeddedServer, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

let folder: string;
let before: EmbeddedServer;
let after: EmbeddedServer | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "wsm-drill-"));
  before = await startEmbedded({ dataDir: join(folder, "before") });
  await migrate(before.databaseUrl, migrationsFolder);
  writeFileSync(join(folder, "before/master.key"), `${Buffer.alloc(32, 1).toString("base64")}\n`);
});
afterAll(async () => {
  await after?.stop();
  await before.stop();
  rmSync(folder, { recursive: true });
});

describe("a shop that is backed up while it is written to, and restored elsewhere", {
  timeout: 180_000,
}, () => {
  const file = () => join(folder, "shop.backup");
  const settings = { DATA_DIR: "" };
  let committedBefore: string[];
  let committedAfter: string[];
  let app: App;

  test("is whole as it was at one moment", async () => {
    app = await appOn(before.databaseUrl);
    await app.aConnectedShop("ACME");
    const sealed = app.seal(apiSecret, { siteId: app.scope.siteId, field: "apiSecret" });
    await app.database().shipStationConnection.update({
      where: { siteId: app.scope.siteId },
      data: { apiSecretSealed: sealed },
    });
    shipStation.nextMs = await app.databaseNowMs();
    const state = { stopped: false };
    const writers = [1, 2, 3].map((writer) => write(app, writer, state));
    const importing = (async () => {
      while (!state.stopped) await importUpTo(app, (await app.databaseNowMs()) + 50);
    })();
    await vi.waitFor(() => expect(shipStation.versions.size).toBeGreaterThan(50), { timeout: 30_000 });

    const begunAt = Date.now();
    const backup = await runScript("backup", [file(), "--with-key"], { DATA_DIR: join(folder, "before") });
    const endedAt = Date.now();
    const seenAtEnd = shipStation.versions.size;
    await vi.waitFor(() => expect(shipStation.versions.size).toBeGreaterThan(seenAtEnd + 30), {
      timeout: 30_000,
    });
    state.stopped = true;
    const committed = (await Promise.all(writers)).flatMap((orders) => [...orders]);
    await importing;
    await app.closeDatabase();
    await before.stop();

    expect(backup).toMatchObject({ code: 0 });
    committedBefore = committed.filter(([, at]) => at < begunAt).map(([number]) => number);
    committedAfter = committed.filter(([, at]) => at > endedAt).map(([number]) => number);
    expect(committedBefore.length).toBeGreaterThan(0);
    expect(committedAfter.length).toBeGreaterThan(0);
    settings.DATA_DIR = join(folder, "after");
    const restored = await runScript("restore", [file(), "--key", `${file()}.key`], settings);
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining("The shop is as it was at") });
    after = await startEmbedded({ dataDir: settings.DATA_DIR });
    await checkDatabase(after.databaseUrl);
    const numbers = (await rowsOf(after, "SELECT number FROM shop_order")).map(({ number }) => number);
    expect(committedBefore.filter((number) => !numbers.includes(number))).toEqual([]);
    const halves = await rowsOf(
      after,
      `SELECT 'order without lines' AS what FROM shop_order o WHERE NOT EXISTS (
         SELECT FROM order_line l WHERE l.site_id = o.site_id AND l.order_id = o.id)
       UNION ALL SELECT 'order without stamp' FROM shop_order o WHERE NOT EXISTS (
         SELECT FROM order_change c WHERE c.site_id = o.site_id AND c.order_id = o.id)
       UNION ALL SELECT 'order without history' FROM shop_order o WHERE NOT EXISTS (
         SELECT FROM change c WHERE c.site_id = o.site_id AND c.subject_id = o.id AND c.action = 'order.received')
       UNION ALL SELECT 'line without order' FROM order_line l WHERE NOT EXISTS (
         SELECT FROM shop_order o WHERE o.site_id = l.site_id AND o.id = l.order_id)
       UNION ALL SELECT 'shipment without items' FROM shipment s WHERE NOT EXISTS (
         SELECT FROM shipment_item i WHERE i.site_id = s.site_id AND i.shipment_id = s.id)
       UNION ALL SELECT 'shipment without history' FROM shipment s WHERE NOT EXISTS (
         SELECT FROM change c WHERE c.site_id = s.site_id AND c.subject_id = s.order_id
           AND c.action = 'shipment.recorded')`,
    );
    expect(halves).toEqual([]);
    expect((await rowsOf(after, "SELECT FROM shipment")).length).toBeGreaterThan(0);
  });

  test("has its secrets, with the key", async () => {
    if (!after) throw new Error("Nothing was restored.");
    app = await appOn(after.databaseUrl);

    const stored = await app.database().shipStationConnection.findUniqueOrThrow({
      where: { siteId: app.scope.siteId },
    });

    const context = { siteId: app.scope.siteId, field: "apiSecret" };
    expect(app.unseal(stored.apiSecretSealed ?? "", context)).toBe(apiSecret);
  });

  test("has clocks above every stamp and every window that was served", async () => {
    const clock = await app.database().siteClock.findUniqueOrThrow({ where: { siteId: app.scope.siteId } });
    const latest = await app.database().orderChange.aggregate({ _max: { stampMs: true } });

    expect(clock.lastMs).toBeGreaterThanOrEqual(latest._max.stampMs ?? 0n);
    expect(Number(clock.servedMs)).toBeGreaterThan(shipStation.nextMs);
  });

  test("tells ShipStation of every order that is there, and of those that are handed over again", async () => {
    const again = committedAfter.slice(0, 5);
    for (const number of again) await app.handOver(number, 7);
    const changed = committedBefore.slice(0, 5);
    for (const number of changed) await app.handOver(number, 9);

    const { servedMs } = await app
      .database()
      .siteClock.findUniqueOrThrow({ where: { siteId: app.scope.siteId } });
    await importUpTo(app, await app.databaseNowMs());
    const sent = await importUpTo(app, Number(servedMs) + tenMinutesMs);

    expect(sent).toEqual(expect.arrayContaining([...again, ...changed]));
    const stored = await app.database().order.findMany({ select: { number: true, customField1: true } });
    const behind = stored.filter(
      ({ number, customField1 }) => (shipStation.versions.get(number) ?? -1) < Number(customField1),
    );
    expect(behind).toEqual([]);
    await app.closeDatabase();
  });

  test("is never overwritten while an app runs on it, nor without being asked", async () => {
    const running = await runScript("restore", [file(), "--replace"], settings);
    await after?.stop();
    const unasked = await runScript("restore", [file()], settings);
    const replaced = await runScript("restore", [file(), "--replace"], settings);

    expect(running).toEqual({
      code: 1,
      said: `Another app is already running on ${settings.DATA_DIR}; stop it, or give this one another DATA_DIR.`,
    });
    expect(unasked).toEqual({
      code: 1,
      said: `${settings.DATA_DIR} has a shop already; --replace moves it aside and puts the backup in its place.`,
    });
    expect(replaced.code).toBe(0);
    expect(readdirSync(settings.DATA_DIR).filter((name) => name.startsWith("postgres.before-"))).toHaveLength(
      1,
    );
  });
});
