import type pg from "pg";
import { cpuMs, cpuMsWithChildren, stolenMs } from "@/bench/stand/cpu";
import { besideDiskProbe } from "@/bench/stand/disk-probe";
import { type LoopResult, openLoop } from "@/bench/stand/open-loop";
import { keepResults, percentile } from "@/bench/stand/results";
import { seedOrders } from "@/bench/stand/seed-orders";
import { aCaller } from "@/bench/stand/send";
import { shipNotice, shipNoticePath } from "@/bench/stand/ship-notice";
import { onStand } from "@/bench/stand/stand";
import { useUpWal } from "@/bench/stand/used-wal";
import { rounded, verdict } from "@/bench/stand/verdict";
import { walkImport } from "@/bench/stand/walk-import";
import { aConnectedShop } from "@/lib/testing/shops";

// Ship notices at a fixed pace, each of another order, every answer after its commit is on disk; then the same beside
// two imports. Afterwards the rows are counted: what was acknowledged is there, once. The disk is measured beside.

const isQuick = process.argv.includes("--quick");
const ratePerSecond = 200;
const seconds = isQuick ? 15 : 60;
const count = ratePerSecond * seconds;
/** Until the pages beside the notices are no longer new to the process. */
const warmingUp = ratePerSecond * 10;
const orders = 50_000;
const firstNumber = 1_000_000;
const window = { from: new Date("2026-11-01T00:00:00Z"), until: new Date("2026-11-08T00:00:00Z") };

async function settings(client: pg.Client) {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')",
  );
  return rows.filter(({ setting }) => setting !== "on").map(({ name }) => name);
}

/** Of the acknowledged orders, those that have not exactly one of each. */
async function faultyOrders(client: pg.Client, acknowledged: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ faulty: number }>(
    `SELECT count(*)::int AS faulty FROM unnest($1::text[]) AS a(id)
     LEFT JOIN (SELECT order_id AS id, count(*) AS rows FROM shipment GROUP BY 1) s USING (id)
     LEFT JOIN (SELECT subject_id AS id, count(*) AS rows FROM change WHERE action = 'shipment.recorded' GROUP BY 1) c
       USING (id)
     LEFT JOIN (SELECT payload ->> 'orderId' AS id, count(*) AS rows FROM outbox GROUP BY 1) o USING (id)
     LEFT JOIN (SELECT order_id AS id, count(*) AS rows FROM notice_receipt GROUP BY 1) r USING (id)
     WHERE (s.rows, c.rows, o.rows, r.rows) IS DISTINCT FROM (1, 1, 1, 1)`,
    [acknowledged],
  );
  return rows[0]?.faulty ?? acknowledged.length;
}

await onStand(async ({ client, databasePid, startApp }) => {
  const shop = await aConnectedShop("ACME");
  await seedOrders(client, { siteId: shop.siteId, count: orders, firstNumber, ...window });
  const switchedOff = await settings(client);
  await useUpWal(client);
  const app = await startApp(4220);
  const caller = aCaller(app.origin);
  const { authorization } = shop;
  const acknowledged: string[] = [];
  let next = firstNumber;

  const notify = async () => {
    const number = next++;
    const { status } = await caller.send({
      method: "POST",
      path: shipNoticePath(number),
      headers: { authorization, "content-type": "text/xml" },
      body: shipNotice(number),
    });
    if (status === 200) acknowledged.push(`ord_${number}`);
    return status === 200;
  };

  async function measured(loop: () => Promise<LoopResult>) {
    const before = {
      app: cpuMs(app.pid),
      database: cpuMsWithChildren(databasePid),
      own: cpuMs(process.pid),
      stolen: stolenMs(),
    };
    const { answer, disk } = await besideDiskProbe(loop);
    const { latenciesMs, failed, lastedMs } = answer;
    return {
      noticesPerSecond: rounded((latenciesMs.length * 1_000) / lastedMs),
      p50Ms: rounded(percentile(latenciesMs, 0.5)),
      p99Ms: rounded(percentile(latenciesMs, 0.99)),
      worstMs: rounded(Math.max(...latenciesMs)),
      failed,
      diskP99Ms: disk.p99Ms,
      diskWorstMs: disk.worstMs,
      appCores: rounded((cpuMs(app.pid) - before.app) / lastedMs),
      databaseCores: rounded((cpuMsWithChildren(databasePid) - before.database) / lastedMs),
      callerCores: rounded((cpuMs(process.pid) - before.own) / lastedMs),
      stolenCores: rounded((stolenMs() - before.stolen) / lastedMs),
    };
  }

  async function besideImports<Answer>(work: () => Promise<Answer>) {
    let isOver = false;
    const walks: Awaited<ReturnType<typeof walkImport>>[] = [];
    const importer = async () => {
      while (!isOver) walks.push(await walkImport(caller.send, authorization, window, () => isOver));
    };
    const importers = [importer(), importer()];
    const answer = await work();
    isOver = true;
    await Promise.all(importers);
    return { answer, walks };
  }

  await openLoop({ ratePerSecond: 50, count: 250, send: notify });
  const first = await measured(() => openLoop({ ratePerSecond, count, send: notify }));
  const alone = await measured(() => openLoop({ ratePerSecond, count, send: notify }));

  await besideImports(() => openLoop({ ratePerSecond, count: warmingUp, send: notify }));
  const { answer: beside, walks } = await besideImports(() =>
    measured(() => openLoop({ ratePerSecond, count, send: notify })),
  );

  await client.query("ANALYZE");
  const faulty = await faultyOrders(client, acknowledged);
  const pages = walks.reduce((sum, walk) => sum + walk.pages, 0);
  const failedPages = walks.reduce((sum, walk) => sum + walk.failed, 0);
  const imports = { pages, failedPages, pagesPerSecond: rounded(pages / seconds) };
  console.table({ "a new process": first, alone, "beside two imports": beside });
  console.table(imports);
  verdict([
    { name: "settings that do not keep commits on disk", value: switchedOff.length, is: "at most", limit: 0 },
    {
      name: "notices a second, alone",
      value: alone.noticesPerSecond,
      is: "at least",
      limit: 0.98 * ratePerSecond,
    },
    {
      name: "notices not answered 200",
      value: first.failed + alone.failed + beside.failed,
      is: "at most",
      limit: 0,
    },
    { name: "p99 ms, alone", value: alone.p99Ms, is: "at most", limit: 100 },
    { name: "p99 ms, beside two imports", value: beside.p99Ms, is: "at most", limit: 100 },
    { name: "acknowledged without exactly one of each row", value: faulty, is: "at most", limit: 0 },
  ]);
  keepResults(
    "notices",
    { seconds, acknowledged: acknowledged.length, first, alone, beside, imports, faulty },
    new Date(),
  );
  caller.close();
});
