import { accessSync, constants, readFileSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";

/** Who the embedded server runs as where the app is root, which PostgreSQL refuses to be. */
export type ServerAccount = { readonly uid: number; readonly gid: number };

const preferredNames = ["nobody", "postgres", "daemon"];

/** Null where the app is no root and the server is simply its own. */
export function serverAccount(dataFolder: string): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(dataFolder);
  if (owner && owner.uid !== 0) return owner;
  const accounts = accountsOf(readFileSync("/etc/passwd", "utf8"));
  const chosen = preferredNames.map((name) => accounts.get(name)).find((account) => account !== undefined);
  if (!chosen)
    throw new Error(
      "The embedded PostgreSQL cannot run as root, and there is no account nobody to run it as.",
    );
  return chosen;
}

function ownerOf(folder: string): ServerAccount | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}

function accountsOf(passwd: string): Map<string, ServerAccount> {
  const accounts = new Map<string, ServerAccount>();
  for (const line of passwd.split("\n")) {
    const [name, , uid, gid] = line.split(":");
    // macOS writes nobody as -2; the system wants it unsigned.
    if (name && uid && gid) accounts.set(name, { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 });
  }
  return accounts;
}

/** Whether everyone may pass through every folder on the way. */
export function canReach(path: string): boolean {
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

// A socket's path may have 103 bytes on macOS and 107 on Linux; ".s.PGSQL.5432" and the folder's name need 38.
const longestParent = 65;

/** A folder with a short path where the app may write and the server may pass. */
export function reachableTemporaryFolder(): string {
  const folders = [tmpdir(), "/tmp", "/var/tmp", "/dev/shm", "/run"];
  const fit = folders.find((folder) => Buffer.byteLength(folder) <= longestParent && isUsable(folder));
  if (!fit)
    throw new Error(
      "The embedded PostgreSQL needs a temporary folder with a short path; name one in TMPDIR.",
    );
  return fit;
}

function isUsable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return process.getuid?.() !== 0 || canReach(folder);
  } catch {
    return false;
  }
}
