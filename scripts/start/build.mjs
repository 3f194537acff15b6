// Builds the pages when their sources differ from those of the last build.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packages.mjs";
import { StartProblem } from "./steps.mjs";

const noteFile = join(root, ".next/built-from");
const folders = ["app", "components", "lib", "public"];
const files = [
  "package-lock.json",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "instrumentation.ts",
];

export function isBuilt() {
  return existsSync(noteFile) && readFileSync(noteFile, "utf8") === sourcesDigest();
}

export async function build(environment) {
  const digest = sourcesDigest();
  const output = await nextBuild(environment);
  if (output !== null) throw new StartProblem(`The build failed:\n${output.trim()}`);
  mkdirSync(join(root, ".next"), { recursive: true });
  writeFileSync(noteFile, digest);
}

function nextBuild(environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: root,
      env: { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    child.once("close", (code) => {
      process.off("exit", end);
      resolve(code === 0 ? null : output);
    });
  });
}

function sourcesDigest() {
  const hash = createHash("sha256");
  const add = (name) =>
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update("\0");
  for (const folder of folders) {
    if (!existsSync(join(root, folder))) continue;
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    names
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .sort()
      .forEach(add);
  }
  for (const name of files) if (existsSync(join(root, name))) add(name);
  return hash.digest("hex");
}
