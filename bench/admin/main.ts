import { setTimeout as wait } from "node:timers/promises";
import { adminPages } from "@/bench/admin/pages";
import { cpuMs, cpuMsWithChildren } from "@/bench/stand/cpu";
import { keepResults, percentile } from "@/bench/stand/results";
import { ownerCredentials, seedBusyShop } from "@/bench/stand/seed-busy-shop";
import { aCaller } from "@/bench/stand/send";
import { signIn } from "@/bench/stand/sign-in";
import { onStand } from "@/bench/stand/stand";
import { rounded } from "@/bench/stand/verdict";

// The admin of a shop with a million orders, as many requests in its log and as many entries in its history: each page
// is asked for by its signed-in owner until its last byte is there.

const isQuick = process.argv.includes("--quick");
const orders = isQuick ? 50_000 : 1_000_000;
const rounds = isQuick ? 8 : 20;
const limitMs = 300;

await onStand(async ({ client, databasePid, startApp }) => {
  const seedBegan = performance.now();
  await seedBusyShop(client, orders, new Date());
  const seedSeconds = (performance.now() - seedBegan) / 1000;
  process.stdout.write(`${orders} orders, requests and entries in ${Math.round(seedSeconds)} s\n`);

  const app = await startApp(4300, { PROCESS_ROLE: "web" });
  const caller = aCaller(app.origin);
  const cookie = await signIn(caller, app.origin, ownerCredentials);
  const pages = adminPages(orders);

  const figures = [];
  for (const { name, path: asked } of pages) {
    const { headers: first } = await caller.send({ path: asked, headers: { cookie } });
    const path = first.location ?? asked;
    const times: number[] = [];
    let bytes = 0;
    let [appBefore, databaseBefore] = [0, 0];
    // The first two warm what any visit of a page warms: its code, its connection, its plan.
    for (let round = -2; round < rounds; round++) {
      if (round === 0) [appBefore, databaseBefore] = [cpuMs(app.pid), cpuMsWithChildren(databasePid)];
      const began = performance.now();
      const { status, text } = await caller.send({ path, headers: { cookie } });
      if (status !== 200) throw new Error(`${name} (${path}) answered ${status}.`);
      if (round >= 0) times.push(performance.now() - began);
      bytes = text.length;
      await wait(5);
    }
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
    figures.push({
      page: name,
      path,
      p50Ms: rounded(p50),
      p95Ms: rounded(p95),
      // Processor time tells more than the clock where the machine has other work.
      appCpuMs: rounded((cpuMs(app.pid) - appBefore) / rounds),
      databaseCpuMs: rounded((cpuMsWithChildren(databasePid) - databaseBefore) / rounds),
      kilobytes: Math.round(bytes / 1024),
    });
  }
  caller.close();

  console.table(
    figures.map(({ path: _, ...row }) => ({ ...row, result: row.p95Ms <= limitMs ? "pass" : "FAIL" })),
  );
  const slow = figures.filter(({ p95Ms }) => p95Ms > limitMs);
  process.stdout.write(
    `${figures.length - slow.length} of ${figures.length} pages within ${limitMs} ms (p95)\n`,
  );
  const file = keepResults(
    "admin",
    { orders, seedSeconds: Math.round(seedSeconds), limitMs, pages: figures },
    new Date(),
  );
  process.stdout.write(`${file}\n`);
});
