// Programs of the system that tests use: found, or installed where apt-get may do it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

let isListFresh = false;

export function findTool(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null;
}

/** The path of a tool, installed if need be; null where it is missing and cannot be had. */
export function ensureTool(name, debianPackage) {
  const found = findTool(name);
  if (found || process.getuid?.() !== 0 || !findTool("apt-get")) return found;
  process.stdout.write(`  … Installing ${debianPackage}\n`);
  if (!isListFresh) apt("update", "-qq");
  isListFresh = true;
  apt("install", "-y", "-qq", "--no-install-recommends", debianPackage);
  return findTool(name);
}

function apt(...args) {
  spawnSync("apt-get", args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
