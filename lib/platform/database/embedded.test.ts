import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/lib/platform/database/embedded";

let dataDir: string;
let servers: EmbeddedServer[];

async function start(onRevived = () => {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, settings: { shared_buffers: "16MB" }, onRevived });
  servers.push(server);
  return server;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

/** Another app on the same folder, as a process that can be killed. */
async function startApp(): Promise<ChildProcess> {
  const program = `
    const { startEmbedded } = await import("@/lib/platform/database/embedded");
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    console.log("ready");`;
  const app = spawn(
    process.execPath,
    ["--import", "./scripts/node-hooks.mjs", "--input-type=module", "-e", program],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await once(app.stdout, "data");
  return app;
}

async function kill(app: ChildProcess): Promise<void> {
  app.kill("SIGKILL");
  await once(app, "exit");
}

// Servers are made, killed and recovered here; on a busy machine that takes its time.
describe("the embedded database", { timeout: 180_000 }, () => {
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "wsm-test-"));
    servers = [];
  });
  afterEach(async () => {
    for (const server of servers) await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  test("keeps its rows over a stop and a start, and writes them durably in UTF-8", async () => {
    const first = await start();
    await ask(first.databaseUrl, "CREATE TABLE shelf AS SELECT 'boîte' AS name");
    await servers.pop()?.stop();

    const second = await start();

    expect(await ask(second.databaseUrl, "SELECT upper(name) AS name FROM shelf")).toEqual([
      { name: "BOÎTE" },
    ]);
    expect(await ask(second.databaseUrl, "SELECT current_setting('fsync') AS fsync")).toEqual([
      { fsync: "on" },
    ]);
  });

  test("that a killed app left running is taken over", async () => {
    const app = await startApp();
    await kill(app);

    const server = await start();

    expect(await ask(server.databaseUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  test("serves one app at a time", async () => {
    const app = await startApp();

    await expect(start()).rejects.toThrow(/^Another app is already running on [^\n]+\.$/);

    await kill(app);
    await start();
  });

  test("comes back at the same address when its server is killed", async () => {
    const { promise: revived, resolve } = Promise.withResolvers<void>();
    const server = await start(resolve);
    await ask(server.databaseUrl, "CREATE TABLE shelf AS SELECT 1 AS bolts");

    process.kill(server.pid(), "SIGKILL");
    await revived;

    expect(await ask(server.databaseUrl, "SELECT bolts FROM shelf")).toEqual([{ bolts: 1 }]);
  });

  test("starts although a crash left a file that names a stranger's process", async () => {
    await start();
    const pidFile = join(dataDir, "postgres/postmaster.pid");
    const [, ...rest] = readFileSync(pidFile, "utf8").split("\n");
    await servers.pop()?.stop();
    writeFileSync(pidFile, [process.pid, ...rest].join("\n"));

    const server = await start();

    expect(await ask(server.databaseUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});
