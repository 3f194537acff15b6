import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs statements in a process of its own, on the same database; answers what it prints, as JSON. */
export async function inOtherProcess(statements: string): Promise<unknown> {
  const root = process.cwd();
  const args = ["--import", join(root, "scripts/node-hooks.mjs"), "--input-type=module", "-e", statements];
  const { stdout } = await run(process.execPath, args, { cwd: root, env: process.env });
  return JSON.parse(stdout);
}
