// Installs the packages of package-lock.json when node_modules is not in step with it.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { StartProblem, step } from "./steps.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const pinnedNode = join(root, "node_modules/node/bin/node");

export async function ensurePackages({ withDevelopment }) {
  if (isInStep({ withDevelopment })) return;
  // Who has the development packages keeps them.
  const everything = withDevelopment || existsSync(join(root, "node_modules/vitest"));
  await step("Installing packages", async () => {
    const options = ["--no-audit", "--no-fund", "--loglevel=error", ...(everything ? [] : ["--omit=dev"])];
    let answer = await npm(["ci", ...options]);
    // A lock made elsewhere may lack the packages of this system, which `npm ci` refuses.
    if (answer.code !== 0) answer = await npm(["install", "--no-save", ...options]);
    if (answer.code !== 0) {
      throw new StartProblem(`The packages could not be installed; npm said:\n${answer.output.trim()}`);
    }
    return { note: everything ? "with those for development" : "" };
  });
}

/** Compares what npm noted when it last installed with what the lock asks for. */
function isInStep({ withDevelopment }) {
  const noted = packagesIn("node_modules/.package-lock.json");
  if (!noted || !existsSync(pinnedNode)) return false;
  return Object.entries(packagesIn("package-lock.json") ?? {}).every(([path, wanted]) => {
    if (path === "" || wanted.optional || wanted.devOptional || wanted.peer) return true;
    if (wanted.dev && !withDevelopment) return true;
    return noted[path]?.version === wanted.version;
  });
}

function packagesIn(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

/** The npm that runs this script, else the one on the path. */
export function npm(args) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith(".js") ? [process.execPath, [own]] : ["npm", []];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      shell: command === "npm" && process.platform === "win32",
    });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.once("error", (problem) => resolve({ code: 1, output: `${output}${problem.message}` }));
    child.once("close", (code) => resolve({ code, output }));
  });
}
