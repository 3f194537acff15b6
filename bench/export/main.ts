// The export beside the least it can cost and beside a naive build: npm run bench -- export
// Each of the three is one Node process, on the same rows. They are measured one at a time and in turn, so that what the
// machine does meanwhile meets all of them.
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { type Contender, startContender } from "@/bench/export/contender";
import { type Import, importPages, pagesUpTo } from "@/bench/export/import-window";
import { inTurns } from "@/bench/export/in-turns";
import type { Figures } from "@/bench/export/measure";
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
const turns = 5;
const basePort = Number(process.env["BENCH_PORT"] ?? 4100);

const names = ["ours", "bound", "naive"] as const;
type Name = (typeof names)[number];
type Each<Value> = Readonly<Record<Name, Value>>;
/** What an import is seen to say, and what its pages cost apart from time. */
type Looked = {
  readonly statementsOnPage: number;
  readonly firstPageMs: number;
  readonly lastPageMs: number;
  readonly hashes: ReadonlyMap<number, string>;
  readonly contents: ReadonlyMap<number, string>;
};
export type Result = Looked & {
  readonly byConnections: readonly { readonly connections: number; readonly figures: Figures }[];
};

await onStand(async (stand) => {
  const { client } = stand;
  const shop = await aConnectedShop("ACME");
  await seedOrders(client, { siteId: shop.siteId, count: orders, from: start, until: end });

  const window = { authorization: shop.authorization, start, end };
  const settled: Each<() => Promise<void>> = {
    ours: () => isLogWritten(client),
    bound: async () => undefined,
    naive: async () => undefined,
  };
  const processes: Each<Contender> = {
    ours: await stand.startApp(basePort, { PROCESS_ROLE: "web" }),
    bound: await startContender("lower-bound.ts", basePort + 1, shop.siteId),
    naive: await startContender("naive.ts", basePort + 2, shop.siteId),
  };
  const results: Each<Result> = await compare(stand, { processes, settled, window }).finally(() =>
    Promise.all(Object.values(processes).map((process) => process.stop())),
  );
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

type Field = {
  readonly processes: Each<Contender>;
  readonly settled: Each<() => Promise<void>>;
  readonly window: Omit<Import, "origin">;
};

async function compare({ client, databasePid }: Stand, field: Field): Promise<Each<Result>> {
  const pages = [...pagesUpTo(lastPage)];
  const looked = {} as Record<Name, Looked>;
  for (const name of names) looked[name] = await lookAt(client, name, field);
  const byConnections: Record<Name, Result["byConnections"][number][]> = { ours: [], bound: [], naive: [] };
  for (const connections of connectionCounts) {
    console.log(`measuring with ${connections} …`);
    const figures = await inTurns(names, isQuick ? 1 : turns, async (name) => {
      await client.query("CHECKPOINT");
      const from = { ...field.window, origin: field.processes[name].origin };
      const { pid } = field.processes[name];
      const settled = field.settled[name];
      return { pid, databasePid, ordersOnPage, from, pages, connections, settled };
    });
    for (const name of names) byConnections[name].push({ connections, figures: figures[name] });
  }
  const resultOf = (name: Name): Result => ({ byConnections: byConnections[name], ...looked[name] });
  return { ours: resultOf("ours"), bound: resultOf("bound"), naive: resultOf("naive") };
}

/** Warms one of them, its code, its plans and the database's caches, and looks at what it says. */
async function lookAt(client: pg.Client, name: Name, { processes, settled, window }: Field): Promise<Looked> {
  console.log(`looking at ${name} …`);
  const from = { ...window, origin: processes[name].origin };
  const pages = [...pagesUpTo(lastPage)];
  const [hashes, contents] = [new Map<number, string>(), new Map<number, string>()];
  // A short run needs more turns for it.
  for (let turn = 0; turn < (isQuick ? 8 : 3); turn++) await importPages(from, pages, 1, () => undefined);
  await importPages(from, pages, 1, ({ page, body }) => {
    hashes.set(page, hashOf(body()));
    if (name !== "bound") contents.set(page, contentHash(body()));
  });
  const counted = pages.slice(0, 40);
  const statements = await statementsDuring(client, async () => {
    await importPages(from, counted, 1, () => undefined);
    await settled[name]();
  });
  const [firstPageMs, lastPageMs] = await firstAndLast(from);
  return { statementsOnPage: statements / counted.length, firstPageMs, lastPageMs, hashes, contents };
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
