import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { embeddedBinaries } from "@/lib/platform/database/embedded-binaries";
import {
  isAlive,
  type Postmaster,
  removeSocketFolder,
  runningPostmaster,
  socketFolderPrefix,
} from "@/lib/platform/database/postmaster-file";
import {
  reachableTemporaryFolder,
  type ServerAccount,
  serverAccount,
} from "@/lib/platform/database/server-account";
import { systemVariables } from "@/lib/platform/env";

const run = promisify(execFile);
const isWindows = process.platform === "win32";
export const databaseUser = "wsm";

/** Where an embedded server keeps its files and how it is run. */
export type Cluster = {
  readonly folder: string;
  readonly logFile: string;
  readonly passwordFile: string;
  readonly binaries: string;
  readonly account: ServerAccount | null;
};

/** Where a server listens: a folder with a socket, or a loopback port on Windows. */
export type Address = Pick<Postmaster, "port" | "socketFolder">;

export function clusterIn(dataDir: string): Cluster {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = resolve(dataDir, "postgres");
  const account = serverAccount(folder);
  return {
    folder,
    logFile: resolve(dataDir, "postgres.log"),
    passwordFile: resolve(dataDir, "postgres.password"),
    binaries: embeddedBinaries(account),
    account,
  };
}

/**
 * How a program finds the folder it works on. Another account than root's may not pass through the folders
 * above, but it may use the working folder it was started in.
 */
function reached(cluster: Cluster, folder: string) {
  const byWorkingFolder = cluster.account !== null && existsSync("/proc/self/cwd");
  return { cwd: folder, path: byWorkingFolder ? "/proc/self/cwd" : folder, ...cluster.account };
}

/** Makes the files of a new server aside and moves them into place, so that a crash leaves all or nothing. */
export async function createCluster(cluster: Cluster): Promise<void> {
  if (existsSync(join(cluster.folder, "PG_VERSION"))) return;
  const aside = `${cluster.folder}.new-${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  if (cluster.account) chownSync(aside, cluster.account.uid, cluster.account.gid);
  const { path, ...options } = reached(cluster, aside);
  const signIn = isWindows ? passwordSignIn(cluster) : ["--auth-local=trust", "--auth-host=reject"];
  await run(
    join(cluster.binaries, "initdb"),
    [
      `--pgdata=${path}`,
      `--username=${databaseUser}`,
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      ...signIn,
    ],
    { ...options, env: systemVariables() },
  );
  renameSync(aside, cluster.folder);
}

function passwordSignIn(cluster: Cluster): string[] {
  writeFileSync(cluster.passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return ["--auth=scram-sha-256", `--pwfile=${cluster.passwordFile}`];
}

/** Starts a server and answers once it has written down who it is; null when it ended at once. */
export async function launch(
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
  address: Address,
): Promise<Postmaster | null> {
  const { path, ...options } = reached(cluster, cluster.folder);
  makeSocketFolder(cluster, address);
  const log = openSync(cluster.logFile, isLong(cluster.logFile) ? "w" : "a", 0o600);
  const child = spawn(
    join(cluster.binaries, "postgres"),
    ["-D", path, ...settingArguments({ ...settings, ...listening(address) })],
    // A group of its own: Ctrl-C in the terminal is for the app, which stops the server last.
    { ...options, env: systemVariables(), stdio: ["ignore", log, log], detached: true, windowsHide: true },
  );
  closeSync(log);
  child.unref();
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  while (!ended) {
    const postmaster = runningPostmaster(cluster.folder);
    if (postmaster && postmaster.pid === child.pid) return postmaster;
    await wait(20);
  }
  return null;
}

function settingArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function listening({ port, socketFolder }: Address): Record<string, string> {
  const own = { port: String(port) };
  if (isWindows) return { ...own, listen_addresses: "127.0.0.1" };
  return {
    ...own,
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
  };
}

const longLogBytes = 10_000_000;

function isLong(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longLogBytes;
}

/** A new address that nobody else can listen on. */
export async function newAddress(): Promise<Address> {
  if (isWindows) return { port: await freePort(), socketFolder: "" };
  const name = `${socketFolderPrefix}${randomBytes(6).toString("hex")}`;
  return { port: 5432, socketFolder: join(reachableTemporaryFolder(), name) };
}

function makeSocketFolder(cluster: Cluster, { socketFolder }: Address): void {
  if (isWindows || existsSync(socketFolder)) return;
  mkdirSync(socketFolder, { mode: 0o700 });
  if (cluster.account) chownSync(socketFolder, cluster.account.uid, cluster.account.gid);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export function urlAt({ port, socketFolder }: Address, cluster: Cluster, database: string): string {
  if (!isWindows)
    return `postgresql://${databaseUser}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
  const password = readFileSync(cluster.passwordFile, "utf8").trim();
  return `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/${database}`;
}

const stopWithinMs = 20_000;

/** Ends every connection, writes everything out, and ends the server. */
export async function shutDown(cluster: Cluster, { pid, socketFolder }: Postmaster): Promise<void> {
  if (isWindows) await run(join(cluster.binaries, "pg_ctl"), ["stop", "-D", cluster.folder, "-m", "fast"]);
  else if (isAlive(pid)) process.kill(pid, "SIGINT");
  const giveUpAt = Date.now() + stopWithinMs;
  while (isAlive(pid)) {
    if (Date.now() > giveUpAt) process.kill(pid, "SIGQUIT");
    await wait(20);
  }
  removeSocketFolder(socketFolder);
}

export function lastLogLine(cluster: Cluster): string {
  if (!existsSync(cluster.logFile)) return "it left no message";
  const lines = readFileSync(cluster.logFile, "utf8").trim().split("\n");
  return lines.findLast((line) => line.includes("FATAL")) ?? lines.at(-1) ?? "it left no message";
}
