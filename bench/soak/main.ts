import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { anOwner, signInByHttp } from "@/bench/soak/sign-in";
import { risePerTenMinutes } from "@/bench/soak/slope";
import { requestOf, requestsPerSecond } from "@/bench/soak/traffic";
import { openLoop } from "@/bench/stand/open-loop";
import { keepResults, percentile } from "@/bench/stand/results";
import { seedOrders } from "@/bench/stand/seed-orders";
import { aCaller } from "@/bench/stand/send";
import { onStand, type StandApp } from "@/bench/stand/stand";
import { rounded, verdict } from "@/bench/stand/verdict";
import { anIntakeToken } from "@/lib/testing/builders";
import { aConnectedShop } from "@/lib/testing/shops";

// Half an hour of mixed traffic on one process: what it holds must not rise, and nothing may fail. Before it, as many
// requests as half of it has, in a sixth of the time: code that the engine still makes faster is no leak, and takes memory.

const [, given] = process.argv.map((word) => /^--minutes=(\d+)$/.exec(word)).find(Boolean) ?? [];
const minutes = Number(given ?? (process.argv.includes("--quick") ? 5 : 30));
const count = minutes * 60 * requestsPerSecond;
const warmUp = { ratePerSecond: 3 * requestsPerSecond, count: Math.round(minutes * 30 * requestsPerSecond) };
const everyMs = 10_000;
const mib = 2 ** 20;

type Measured = {
  readonly lagP99Ms: number;
  readonly lagWorstMs: number;
  readonly rssBytes: number;
  readonly heapBytes: number;
  readonly externalBytes: number;
};

async function sample(app: StandApp, client: pg.Client, atMs: number) {
  const { rssBytes, heapBytes, externalBytes, lagP99Ms, lagWorstMs } = (await app.ask("measure")) as Measured;
  const { rows } = await client.query<{ wal: string; outbox: number }>(
    `SELECT (SELECT sum(size) FROM pg_ls_waldir()) AS wal,
       (SELECT count(*)::int FROM outbox WHERE state IN ('pending', 'sending')) AS outbox`,
  );
  return {
    atMs: Math.round(atMs),
    heapMib: rounded(heapBytes / mib),
    rssMib: rounded(rssBytes / mib),
    externalMib: rounded(externalBytes / mib),
    descriptors: readdirSync(`/proc/${app.pid}/fd`).length,
    lagP99Ms: rounded(lagP99Ms),
    lagWorstMs: rounded(lagWorstMs),
    walMib: rounded(Number(rows[0]?.wal ?? 0) / mib),
    outbox: rows[0]?.outbox ?? 0,
  };
}

await onStand(async ({ client, startApp }) => {
  const shop = await aConnectedShop("ACME");
  const window = { from: new Date("2026-11-01T00:00:00Z"), until: new Date("2026-11-08T00:00:00Z") };
  const firstNumber = 1_000_000;
  const orders = count + warmUp.count;
  await seedOrders(client, { siteId: shop.siteId, count: orders, firstNumber, ...window });
  await client.query("SELECT recount_orders($1), renote_order_words($1)", [shop.siteId]);
  const owner = await anOwner(shop.scope, new Date());
  const token = await anIntakeToken(shop.scope);
  const app = await startApp(4240, {
    NODE_OPTIONS: `--import ${new URL("measure-process.mjs", import.meta.url).href}`,
  });
  const caller = aCaller(app.origin, { maxSockets: 32 });
  const cookie = await signInByHttp(caller.send, owner);
  const callers = { authorization: shop.authorization, token, cookie, firstNumber, window };

  const unexpected = new Map<string, number>();
  const send = async (index: number) => {
    const request = requestOf(index, callers);
    const status = await caller.send(request).then(
      (answer) => answer.status,
      (cause: Error) => cause.message,
    );
    const isGood = request.wanted.some((wanted) => wanted === status);
    if (!isGood) {
      const fault = `${request.kind}: ${status}`;
      unexpected.set(fault, (unexpected.get(fault) ?? 0) + 1);
    }
    return isGood;
  };
  await openLoop({ ...warmUp, mostUnderWay: 500, send });

  const samples: Awaited<ReturnType<typeof sample>>[] = [];
  const begun = performance.now();
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const atMs = performance.now() - begun;
      samples.push(await sample(app, client, atMs));
      await sleep(everyMs - ((performance.now() - begun) % everyMs));
    }
  })();
  const { latenciesMs, unsent } = await openLoop({
    ratePerSecond: requestsPerSecond,
    count,
    mostUnderWay: 500,
    send: (index) => send(warmUp.count + index),
  });
  isOver = true;
  await watching;
  caller.close();

  const rise = (of: "heapMib" | "rssMib" | "descriptors" | "walMib" | "outbox") =>
    rounded(risePerTenMinutes(samples.map((one) => ({ atMs: one.atMs, value: one[of] }))));
  const figures = {
    minutes,
    warmUpRequests: warmUp.count,
    requests: latenciesMs.length,
    unsent,
    errors: Object.fromEntries(unexpected),
    p50Ms: rounded(percentile(latenciesMs, 0.5)),
    p99Ms: rounded(percentile(latenciesMs, 0.99)),
    heapMibPerTenMinutes: rise("heapMib"),
    rssMibPerTenMinutes: rise("rssMib"),
    descriptorsPerTenMinutes: rise("descriptors"),
    walMibPerTenMinutes: rise("walMib"),
    outboxPerTenMinutes: rise("outbox"),
    // The middle one of the samples: one busy moment of the machine is not the app's.
    lagP99Ms: rounded(
      percentile(
        samples.map(({ lagP99Ms }) => lagP99Ms),
        0.5,
      ),
    ),
    lagP99WorstMs: rounded(Math.max(...samples.map(({ lagP99Ms }) => lagP99Ms))),
  };
  const { errors: faults, ...numbers } = figures;
  console.table(numbers);
  console.log("unexpected answers:", faults);
  const errors = [...unexpected.values()].reduce((sum, one) => sum + one, unsent);
  verdict([
    { name: "heap, MiB in ten minutes", value: figures.heapMibPerTenMinutes, is: "at most", limit: 1 },
    { name: "descriptors in ten minutes", value: figures.descriptorsPerTenMinutes, is: "at most", limit: 1 },
    { name: "event loop lag p99, ms", value: figures.lagP99Ms, is: "at most", limit: 50 },
    { name: "errors", value: errors, is: "at most", limit: 0 },
  ]);
  keepResults("soak", { ...figures, samples }, new Date());
});
