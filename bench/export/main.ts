// The export beside the least it can cost and beside a naive build: npm run bench -- export
// Each of the three is one Node process, measured alone, one after the other, on the same rows.
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { startContender } from "@/bench/export/contender";
import { type Import, importPages, pagesUpTo } from "@/bench/export/import-window";
import { type Figures, measureImport } from "@/bench/export/measure";
import { contentHash, hashOf } from "@/bench/export/same-content";
import { statementsDuring } from "@/bench/export/statements";
import { exportTable } from "@/bench/export/table";
import { memoryOfWindows } from "@/bench/export/window-memory";
import { keepResults, percentile } from "@/bench/stand/results";
import { seedOrders } from "@/bench/stand/seed-orders";
import { onStand, type Stand } from "@/bench/stand/stand";
import { aConnectedShop } from "@/lib/testing/shops";

const isQuick = process.argv.includes("--quick");
const orders = isQuick ? 5_000 : 50_000;
const ordersOnPage = 100;
const lastPage = orders / ordersOnPage;
const start = new Date("2026-11-01T00:00:00Z");
const end = new Date("2026-11-21T00:00:00Z");
const connectionCounts = [1, 8] as const;
const basePort = Number(process.env["BENCH_PORT"] ?? 4100);

type Name = "ours" | "bound" | "naive";
export type Result = {
  readonly byConnections: readonly { readonly connections: number; readonly figures: Figures }[];
  readonly statementsOnPage: number;
  readonly firstPageMs: number;
  readonly lastPageMs: number;
  readonly hashes: ReadonlyMap<number, string>;
  readonly contents: ReadonlyMap<number, string>;
};

await onStand(async (stand) => {
  const { client } = stand;
  const shop = await aConnectedShop("ACME");
  await seedOrders(client, { siteId: shop.siteId, count: orders, from: start, until: end });

  const window = { authorization: shop.authorization, start, end };
  const results: Record<Name, Result> = {
    ours: await contend(
      stand,
      "ours",
      window,
      () => stand.startApp(basePort, { PROCESS_ROLE: "web" }),
      () => isLogWritten(client),
    ),
    bound: await contend(stand, "bound", window, () =>
      startContender("lower-bound.ts", basePort + 1, shop.siteId),
    ),
    naive: await contend(stand, "naive", window, () => startContender("naive.ts", basePort + 2, shop.siteId)),
  };
  const memory = await memoryOfWindows(stand, { port: basePort + 3, isQuick });
  const { ours, bound, naive } = results;
  const isSame = {
    bytesOfBound: sameIn(ours.hashes, bound.hashes),
    contentOfNaive: sameIn(ours.contents, naive.contents),
  };
  if (!isSame.bytesOfBound || !isSame.contentOfNaive)
    throw new Error(`The three do not say the same: ${JSON.stringify(isSame)}`);

  const { text, goals } = exportTable(results, memory);
  console.log(text);
  const figures = Object.fromEntries(
    Object.entries(results).map(([name, { hashes: _, contents: __, ...kept }]) => [name, kept]),
  );
  const file = keepResults("export", { orders, ordersOnPage, isSame, ...figures, memory, goals }, new Date());
  console.log(`\n${file}`);
});

async function contend(
  { client, databasePid }: Stand,
  name: Name,
  window: Omit<Import, "origin">,
  begin: () => Promise<{ origin: string; pid: number; stop: () => Promise<unknown> }>,
  settled: () => Promise<void> = async () => undefined,
): Promise<Result> {
  console.log(`measuring ${name} …`);
  const process = await begin();
  const from = { ...window, origin: process.origin };
  const pages = [...pagesUpTo(lastPage)];
  const [hashes, contents] = [new Map<number, string>(), new Map<number, string>()];
  try {
    // Warm: code, plans, caches of the database. A short run needs more turns for it.
    for (let turn = 0; turn < (isQuick ? 8 : 3); turn++) await importPages(from, pages, 1, () => undefined);
    await importPages(from, pages, 1, ({ page, body }) => {
      hashes.set(page, hashOf(body()));
      if (name !== "bound") contents.set(page, contentHash(body()));
    });
    const byConnections = [];
    for (const connections of connectionCounts) {
      await client.query("CHECKPOINT");
      const run = { pid: process.pid, databasePid, ordersOnPage, from, pages, connections, settled };
      byConnections.push({
        connections,
        figures: await measureImport(run, ({ bytes }) => {
          if (bytes === 0) throw new Error("An answer was empty.");
        }),
      });
    }
    const counted = pages.slice(0, 40);
    const statements = await statementsDuring(client, async () => {
      await importPages(from, counted, 1, () => undefined);
      await settled();
    });
    const [firstPageMs, lastPageMs] = await firstAndLast(from);
    return {
      byConnections,
      statementsOnPage: statements / counted.length,
      firstPageMs,
      lastPageMs,
      hashes,
      contents,
    };
  } finally {
    await process.stop();
  }
}

/** The middle of 60 answers each, asked in turn. */
async function firstAndLast(from: Import): Promise<[number, number]> {
  const times: Record<number, number[]> = { 1: [], [lastPage]: [] };
  const inTurn = Array.from({ length: 120 }, (_, index) => (index % 2 === 0 ? 1 : lastPage));
  await importPages(from, inTurn, 1, ({ page, ms }) => times[page]?.push(ms));
  return [percentile(times[1] ?? [], 0.5), percentile(times[lastPage] ?? [], 0.5)];
}

/** The request log is written after the answers; its cost belongs to them. */
async function isLogWritten(client: pg.Client): Promise<void> {
  for (let before = -1, same = 0; same < 3; ) {
    const { rows } = await client.query<{ count: string }>("SELECT count(*) FROM contact_body");
    const count = Number(rows[0]?.count ?? 0);
    same = count === before ? same + 1 : 0;
    before = count;
    await pause(50);
  }
}

function sameIn(one: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): boolean {
  return one.size === lastPage && [...one].every(([page, hash]) => other.get(page) === hash);
}
