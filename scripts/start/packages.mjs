// Installs the packages of package-lock.json when node_modules is not in step with it.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runtimePackages } from "./lock.mjs";
import { StartProblem, step } from "./steps.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const pinnedNode = join(root, "node_modules/node/bin/node");

const quietly = ["--no-audit", "--no-fund", "--loglevel=error"];

export async function ensurePackages({ withDevelopment }) {
  if (isInStep({ withDevelopment })) return;
  // Who has the development packages keeps them.
  const everything = withDevelopment || existsSync(join(root, "node_modules/vitest"));
  await step("Installing packages", async () => {
    let answer = everything ? await npm(["ci", ...quietly]) : await installForRunning();
    // A lock made elsewhere may lack the packages of this system, which `npm ci` refuses.
    if (answer.code !== 0) {
      answer = await npm(["install", "--no-save", ...quietly, ...(everything ? [] : ["--omit=dev"])]);
    }
    if (answer.code !== 0) {
      throw new StartProblem(`The packages could not be installed; npm said:\n${answer.output.trim()}`);
    }
    return { note: everything ? "with those for development" : "" };
  });
}

/**
 * Installs what the app runs on, aside, and moves it into place. `npm ci --omit=dev` would also install what a
 * dependency could work with and only development brings in, such as Prisma's command line: a quarter more.
 */
async function installForRunning() {
  const aside = join(root, "node_modules.new");
  const lock = json("package-lock.json");
  const own = withoutDevelopment(lock.packages[""]);
  const runtime = runtimePackages({ ...lock.packages, "": own });
  const packages = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => runtime.has(path)));
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside);
  writeFileSync(join(aside, "package.json"), JSON.stringify(withoutDevelopment(json("package.json"))));
  writeFileSync(
    join(aside, "package-lock.json"),
    JSON.stringify({ ...lock, packages: { ...packages, "": own } }),
  );
  const answer = await npm(["ci", ...quietly], aside);
  if (answer.code === 0) {
    rmSync(join(root, "node_modules"), { recursive: true, force: true });
    renameSync(join(aside, "node_modules"), join(root, "node_modules"));
  }
  rmSync(aside, { recursive: true, force: true });
  return answer;
}

function withoutDevelopment(manifest) {
  const fields = Object.entries(manifest).filter(([name]) => !["devDependencies", "scripts"].includes(name));
  return Object.fromEntries(fields);
}

/** Compares what npm noted when it last installed with what the lock asks for. */
function isInStep({ withDevelopment }) {
  if (!existsSync(join(root, "node_modules/.package-lock.json")) || !existsSync(pinnedNode)) return false;
  const noted = json("node_modules/.package-lock.json").packages;
  const { packages } = json("package-lock.json");
  const places = withDevelopment ? Object.keys(packages) : [...runtimePackages(packages)];
  return places.every((place) => {
    const wanted = packages[place];
    return place === "" || wanted.optional || noted[place]?.version === wanted.version;
  });
}

function json(file) {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}

/** The npm that runs this script, else the one on the path. */
function npm(args, folder = root) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith(".js") ? [process.execPath, [own]] : ["npm", []];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], {
      cwd: folder,
      shell: command === "npm" && process.platform === "win32",
    });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.once("error", (problem) => resolve({ code: 1, output: `${output}${problem.message}` }));
    child.once("close", (code) => resolve({ code, output }));
  });
}
