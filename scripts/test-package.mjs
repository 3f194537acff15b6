// Packages the app into a folder far from its packages and asks it what people and ShipStation ask.
//   npm run test:package               packages first
//   npm run test:package -- FOLDER     takes a package that is there
import "./node-hooks.mjs";
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { root } from "./start/packages.mjs";
import { freePort } from "./start/port.mjs";

const folder = mkdtempSync(join(tmpdir(), "wsm-package-"));
const place = join(folder, "app");
const port = await freePort(Number(process.env.PORT ?? 4600), [0]);
const origin = `http://localhost:${port}`;
const settings = { MASTER_KEY: randomBytes(32).toString("base64"), APP_ORIGIN: origin, LOG_LEVEL: "warn" };
const processes = [];
const failures = [];

function check(what, holds, found = "") {
  process.stdout.write(`  ${holds ? "✓" : "✗"} ${what}${holds ? "" : `: ${found}`}\n`);
  if (!holds) failures.push(what);
}

/** A program of the package, with nothing of this project in sight. */
function start(script, variables = {}) {
  const child = spawn(process.execPath, [`scripts/${script}.mjs`], {
    cwd: place,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...settings, ...variables },
  });
  let said = "";
  child.stdout.on("data", (data) => (said += data));
  child.stderr.on("data", (data) => (said += data));
  const ended = once(child, "exit").then(([code]) => code);
  processes.push(child);
  return { child, ended, said: () => said.trim() };
}

async function until(holds, withinMs = 30_000) {
  for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt; await wait(100))
    if (await holds().catch(() => false)) return true;
  return false;
}

const trace = () =>
  new Promise((resolve, reject) =>
    request(`${origin}/`, { method: "TRACE" }, (answer) => resolve(answer.resume().statusCode))
      .once("error", reject)
      .end(),
  );

async function ask(client, shop) {
  const health = await fetch(`${origin}/api/health`);
  check("/api/health answers 200", health.status === 200, health.status);
  const page = await fetch(`${origin}/sign-in`);
  const html = await page.text();
  check("/sign-in is a page", page.status === 200 && html.includes("<form"), page.status);
  const style = /\/_next\/static\/[^"]+\.css/.exec(html)?.[0];
  const css = await fetch(`${origin}${style}`);
  check("its style sheet is there", css.status === 200, `${style} ${css.status}`);
  const query = "action=export&start_date=01%2F01%2F2026%2000%3A00&end_date=12%2F31%2F2036%2000%3A00";
  const feed = await fetch(`${origin}/api/shipstation?${query}&page=1`, {
    headers: { Authorization: shop.authorization },
  });
  const xml = await feed.text();
  check(
    "an import gets its order",
    feed.status === 200 && xml.includes("1001"),
    `${feed.status} ${xml.slice(0, 200)}`,
  );
  const length = feed.headers.get("content-length");
  check("with its length", length === String(Buffer.byteLength(xml)), length);
  const refused = await fetch(`${origin}/api/shipstation?${query}`);
  check("an import without a password gets 401", refused.status === 401, refused.status);
  check("TRACE is refused", (await trace()) === 405);
  const logged = await until(async () => (await client.query("SELECT FROM contact")).rowCount > 0);
  check("the request is in the log", logged);
}

async function run(server) {
  const { DATABASE_URL } = { DATABASE_URL: server.databaseUrl };
  const early = start("serve", { DATABASE_URL, PORT: String(port), PROCESS_ROLE: "web" });
  check(
    "before its migrations it says so and ends",
    (await early.ended) === 1 && /lacks a migration/.test(early.said()),
    early.said(),
  );
  const migrating = start("migrate", { DATABASE_URL });
  check("it migrates", (await migrating.ended) === 0, migrating.said());

  Object.assign(process.env, settings, { DATABASE_URL });
  const { aConnectedShop, aStoredOrder } = await import("@/lib/testing/shops");
  const { closeDatabase } = await import("@/lib/platform/database/client");
  const shop = await aConnectedShop("ACME");
  await aStoredOrder(shop, "1001");
  await closeDatabase();

  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  const web = start("serve", { DATABASE_URL, PORT: String(port), PROCESS_ROLE: "web" });
  const begun = performance.now();
  const serves = await until(async () => (await fetch(`${origin}/api/health`)).status === 200);
  check(`it serves after ${Math.round(performance.now() - begun)} ms`, serves, web.said());
  if (serves) await ask(client, shop);
  const worker = start("serve", { DATABASE_URL, PORT: String(port + 1), PROCESS_ROLE: "worker" });
  const works = await until(async () => (await client.query("SELECT FROM pgboss.schedule")).rowCount > 0);
  check("a worker takes up the jobs", works, worker.said());
  await client.end();

  for (const [name, { child, ended, said }] of Object.entries({ web, worker })) {
    child.kill("SIGTERM");
    const code = await Promise.race([ended, wait(15_000)]);
    check(`the ${name} process stops when it is told to`, code === 0, `${code} ${said()}`);
  }
}

const { startEmbedded } = await import("@/lib/platform/database/embedded");
const server = await startEmbedded({ dataDir: join(folder, "data") });
try {
  if (process.argv[2]) cpSync(process.argv[2], place, { recursive: true, verbatimSymlinks: true });
  else {
    const packaging = execFile(process.execPath, [join(root, "scripts/package.mjs"), place], { cwd: root });
    packaging.stdout.pipe(process.stdout);
    packaging.stderr.pipe(process.stderr);
    await once(packaging, "exit");
  }
  await run(server);
} finally {
  for (const child of processes) if (child.exitCode === null) child.kill("SIGKILL");
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  failures.length === 0 ? "The package runs by itself.\n" : `${failures.length} failed.\n`,
);
process.exit(failures.length === 0 ? 0 : 1);
