import { globSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { everydayActs } from "@/bench/plans/acts";
import { logPlans, type Plan, plansOf } from "@/bench/plans/logged-plans";
import { ownerCredentials, seedBusyShop } from "@/bench/stand/seed-busy-shop";
import { aCaller } from "@/bench/stand/send";
import { signIn } from "@/bench/stand/sign-in";
import { onStand } from "@/bench/stand/stand";
import { closeDatabase } from "@/lib/platform/database/client";
import { env } from "@/lib/platform/env";
import { anIntakeToken } from "@/lib/testing/builders";

// How PostgreSQL answers the statements of every day in a shop with a million orders: the server itself writes down what
// the app asked and how it went about it. A table of more than a thousand rows that is read from end to end fails.

const isQuick = process.argv.includes("--quick");
const orders = isQuick ? 50_000 : 1_000_000;
const smallTableRows = 1_000;
const folder = fileURLToPath(new URL("./", import.meta.url));

await onStand(async ({ client, startApp }) => {
  const now = new Date();
  const shop = await seedBusyShop(client, orders, now);
  const token = await anIntakeToken(shop.scope);
  await logPlans(client);
  // Connections that are open already would write down nothing.
  await closeDatabase();
  const readPlans = plansOf(join(env().dataDir, "postgres.log"));

  const app = await startApp(4310, { PROCESS_ROLE: "web" });
  const caller = aCaller(app.origin);
  const cookie = await signIn(caller, app.origin, ownerCredentials);
  const openOrder = 1_000_000 + Math.floor(orders / 16) * 8;
  const { authorization } = shop;

  if (!isQuick) for (const file of globSync("*.txt", { cwd: folder })) rmSync(join(folder, file));
  const missing: string[] = [];
  const seen: Plan[] = [];
  const shown: { statement: string; ms: number; by: string }[] = [];
  for (const act of everydayActs({ caller, cookie, authorization, token, openOrder, now })) {
    readPlans();
    await act.does();
    const plans = readPlans();
    seen.push(...plans);
    for (const [name, words] of Object.entries(act.statements)) {
      const found = plans.filter(({ statement }) => words.test(statement));
      const slowest = found.toSorted((one, other) => other.durationMs - one.durationMs)[0];
      if (!slowest) missing.push(name);
      else {
        shown.push({ statement: name, ms: slowest.durationMs, by: indexesOf(slowest) });
        // What was measured on few rows is no plan to keep.
        if (!isQuick) writeFileSync(join(folder, `${name}.txt`), textOf(name, slowest));
      }
    }
  }
  caller.close();

  console.table(shown);
  const scans = await longScans(client, seen);
  for (const { table, rows, statement } of scans)
    process.stdout.write(
      `FAIL: ${table} (${rows} rows) is read from end to end by ${statement.slice(0, 200)}\n`,
    );
  for (const name of missing) process.stdout.write(`FAIL: no statement was found for ${name}.\n`);
  if (scans.length + missing.length > 0) process.exitCode = 1;
  else
    process.stdout.write(
      `${seen.length} plans, none reads a table of more than ${smallTableRows} rows whole: pass\n`,
    );
});

function textOf(name: string, { statement, plan, durationMs }: Plan): string {
  return `${name}: ${durationMs} ms with ${orders} orders\n\n${statement}\n\n${plan}\n`;
}

function indexesOf({ plan }: Plan): string {
  const found = plan.matchAll(/Index (?:Only )?Scan(?: Backward)? (?:using|on) "?(\w+)/g);
  return [...new Set([...found].map(([, index]) => index))].join(", ");
}

async function longScans(client: pg.Client, plans: readonly Plan[]) {
  const { rows } = await client.query<{ name: string; rows: number }>(
    "SELECT relname AS name, reltuples::int AS rows FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  const rowsOf = new Map(rows.map((table) => [table.name, table.rows]));
  const distinct = new Map(plans.map((one) => [one.statement, one])).values();
  return [...distinct].flatMap(({ statement, plan }) =>
    [...plan.matchAll(/Seq Scan on "?(\w+)/g)].flatMap(([, table = ""]) => {
      const count = rowsOf.get(table) ?? 0;
      return count > smallTableRows ? [{ table, rows: count, statement }] : [];
    }),
  );
}
