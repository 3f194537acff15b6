import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";

/** What a running server wrote about itself. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly socketFolder: string };

export const socketFolderPrefix = "wsm-socket-";

const fileName = "postmaster.pid";

/** The server that runs on this folder, or null. A file left behind by a crash is removed. */
export function runningPostmaster(dataFolder: string): Postmaster | null {
  const file = join(dataFolder, fileName);
  if (!existsSync(file)) return null;
  const [pid, , , port, socketFolder] = readFileSync(file, "utf8").split("\n");
  const found = { pid: Number(pid), port: Number(port), socketFolder: (socketFolder ?? "").trim() };
  // A server makes the file first and writes into it then; without the file it would end itself a minute later.
  if (!pid && isFresh(file)) return null;
  if (found.pid > 0 && isAlive(found.pid) && worksIn(found.pid, dataFolder)) return found;
  rmSync(file, { force: true });
  removeSocketFolder(found.socketFolder);
  return null;
}

const writtenWithinMs = 5_000;

function isFresh(file: string): boolean {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < writtenWithinMs;
}

/** Each start makes a folder of its own for the socket. */
export function removeSocketFolder(folder: string): void {
  if (basename(folder).startsWith(socketFolderPrefix)) rmSync(folder, { recursive: true, force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A process id is given away again after a crash; the server's working folder tells it from its successor. */
function worksIn(pid: number, dataFolder: string): boolean {
  if (!existsSync("/proc/self/cwd")) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
  } catch {
    return false;
  }
}
