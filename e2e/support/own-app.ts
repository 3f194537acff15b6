import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { appSettings } from "./stand";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type OwnApp = {
  readonly origin: string;
  /** All that it has said so far, its log among it. */
  said(): string;
  /** Asks it to stop, as Ctrl-C does, and waits until it has. */
  stop(): Promise<void>;
  /** kill -9 of everything at once: the start, the web process and the database. */
  kill(): Promise<void>;
};

type OwnAppGiven = {
  readonly port: number;
  readonly dataDir: string;
  readonly settings?: Readonly<Record<string, string>>;
};

/** An app beside the one of the other journeys, on its own port and folder: `npm start`, as far as possible. */
export async function startOwnApp({ port, dataDir, settings = {} }: OwnAppGiven): Promise<OwnApp> {
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: {
      ...process.env,
      ...appSettings,
      DATABASE_URL: "",
      MASTER_KEY: "",
      SAMPLE_SHOP: "on",
      ...settings,
      PORT: String(port),
      APP_ORIGIN: origin,
      DATA_DIR: dataDir,
    },
    // A group of its own, so that one signal reaches the start and its web process.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const said = await ready(child);
  return {
    origin,
    said,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
    kill: async () => {
      const postmaster = postmasterOf(dataDir);
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      process.kill(postmaster, "SIGKILL");
      await ended;
    },
  };
}

function ready(child: ChildProcess): Promise<() => string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (data: Buffer) => {
      said += data.toString();
      if (said.includes("Ready: open")) resolve(() => said);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", () => reject(new Error(`The app did not start:\n${said}`)));
  });
}

/** The first line of PostgreSQL's own note is its process. */
function postmasterOf(dataDir: string): number {
  const names = readdirSync(dataDir, { recursive: true, encoding: "utf8" });
  const note = names.find((name) => name.endsWith("postmaster.pid"));
  if (note === undefined) throw new Error(`No PostgreSQL runs in ${dataDir}.`);
  return Number(readFileSync(join(dataDir, note), "utf8").split("\n")[0]);
}
