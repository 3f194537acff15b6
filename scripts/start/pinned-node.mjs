// The project brings its own Node (the package "node"); the system's only has to be good enough to fetch it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./packages.mjs";
import { StartProblem } from "./steps.mjs";
import { watchNpm } from "./stopping.mjs";

const least = [20, 19];
const pinnedMajor = 24;

export function checkNodeVersion() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  throw new StartProblem(
    `This needs Node ${least.join(".")} or newer; this is Node ${process.versions.node}.`,
  );
}

/** Runs a script on the pinned Node: in this process when it is one, else in a child that ends with it. */
export async function runOnPinnedNode(script, args) {
  if (Number.parseInt(process.versions.node, 10) === pinnedMajor) {
    await import("../node-hooks.mjs");
    await import(pathToFileURL(join(root, script)).href);
    return;
  }
  const names = ["node_modules/node/bin/node", "node_modules/node/bin/node.exe"];
  const node = names.map((name) => join(root, name)).find(existsSync);
  if (!node)
    throw new StartProblem("npm did not run the install script of the package node; run: npm rebuild node");
  const child = spawn(node, ["--import", "./scripts/node-hooks.mjs", script, ...args], {
    cwd: root,
    // The channel closes when this process dies, however it dies; the child then stops too.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  watchNpm(() => child.kill("SIGTERM"));
  child.once("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
