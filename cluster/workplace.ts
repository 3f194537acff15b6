import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  reachableTemporaryFolder,
  type ServerAccount,
  serverAccount,
} from "@/lib/platform/database/server-account";
import { systemVariables } from "@/lib/platform/env";

/** A folder for one run, and the account that PostgreSQL, PgBouncer and nginx run as: none of them as root. */
export type Workplace = {
  readonly folder: string;
  readonly account: ServerAccount | null;
  /** Writes a file that the account owns; answers its path. */
  readonly write: (name: string, text: string) => string;
  readonly makeFolder: (name: string) => string;
  /** Starts a program whose words go into <name>.log. */
  readonly start: (name: string, command: readonly string[], options?: StartOptions) => ChildProcess;
  /** Keeps what the programs said, for whoever looks for the cause of a fault. */
  readonly keepLogs: (folder: string) => void;
  readonly remove: () => void;
};

type StartOptions = { readonly environment?: NodeJS.ProcessEnv; readonly asOurselves?: boolean };

export function workplace(): Workplace {
  const folder = mkdtempSync(join(reachableTemporaryFolder(), "wsm-cluster-"));
  const account = serverAccount(folder);
  const own = (path: string) => {
    if (account) chownSync(path, account.uid, account.gid);
    return path;
  };
  own(folder);
  return {
    folder,
    account,
    write(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text, { mode: 0o600 });
      return own(path);
    },
    makeFolder(name) {
      const path = join(folder, name);
      mkdirSync(path, { mode: 0o700 });
      return own(path);
    },
    start(name, [program = "", ...args], { environment = systemVariables(), asOurselves = false } = {}) {
      const log = openSync(own(join(folder, touched(folder, name))), "a");
      return spawn(program, args, {
        ...(asOurselves ? {} : { cwd: folder, ...account }),
        env: environment,
        stdio: ["ignore", log, log],
        // A group of its own: Ctrl-C in the terminal is for this program, which stops them in order.
        detached: true,
      });
    },
    keepLogs(kept) {
      mkdirSync(kept, { recursive: true });
      for (const name of readdirSync(folder).filter((one) => one.endsWith(".log")))
        copyFileSync(join(folder, name), join(kept, name));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function touched(folder: string, name: string): string {
  writeFileSync(join(folder, `${name}.log`), "", { flag: "a", mode: 0o600 });
  return `${name}.log`;
}

/** Sends a signal and waits until the process is gone; one that stays is killed. */
export async function end(child: ChildProcess, signal: NodeJS.Signals, withinMs = 20_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  const force = setTimeout(() => child.kill("SIGKILL"), withinMs);
  await gone;
  clearTimeout(force);
}

/** Asks again and again until there is an answer. */
export async function until(what: string, ask: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt; ) {
    if (await ask().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come up within ${withinMs / 1000} s.`);
}
