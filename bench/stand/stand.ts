import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { closeDatabase } from "@/lib/platform/database/client";
import { env } from "@/lib/platform/env";
import { collectLessOften, heapOptions } from "@/scripts/start/heap.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type StandApp = {
  readonly origin: string;
  readonly pid: number;
  /** Sends the process a message that a module loaded into it answers with one of its own. */
  readonly ask: (message: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

export type Stand = {
  /** For what no merchant does: seeding and looking. */
  readonly client: pg.Client;
  readonly databasePid: number;
  /** One more web process of the production build. */
  readonly startApp: (port: number, settings?: Readonly<Record<string, string>>) => Promise<StandApp>;
};

/** What scripts/bench.mjs has prepared for one bench: a migrated, empty database and the build. Closed afterwards. */
export async function onStand(measure: (stand: Stand) => Promise<void>): Promise<void> {
  // Its own garbage took both cores for a moment three times in five seconds of imports, while notices waited.
  collectLessOften();
  const client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  const apps: StandApp[] = [];
  try {
    await measure({
      client,
      databasePid: Number(process.env["BENCH_DATABASE_PID"]),
      startApp: async (port, settings = {}) => {
        const app = await startApp(port, settings);
        apps.push(app);
        return app;
      },
    });
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
    await client.end();
    await closeDatabase();
  }
}

async function startApp(port: number, settings: Readonly<Record<string, string>>): Promise<StandApp> {
  const origin = `http://localhost:${port}`;
  const child = fork(join(root, "scripts/start/web-process.mjs"), [], {
    cwd: root,
    execArgv: heapOptions,
    env: {
      ...process.env,
      ...settings,
      PORT: String(port),
      APP_ORIGIN: origin,
      NEXTAUTH_URL: origin,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  await listening(child);
  return {
    origin,
    pid: child.pid ?? 0,
    ask: async (message) => {
      const answered = once(child, "message");
      child.send(message);
      return (await answered)[0];
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.send("stop");
      await ended;
    },
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`The app ended before it listened (${code}).`)));
  });
}
