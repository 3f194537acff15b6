// Names the packages for other systems in package-lock.json. A lock made where the registry does not carry them
// lacks their entries, and then `npm ci` refuses everywhere. What system a package is for is told by its name.
//   npm run lock:complete     after each change of dependencies
//   … --check                 fails when an entry is missing
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { resolvePackage } from "./start/lock.mjs";

const file = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const systems = {
  darwin: "darwin",
  linux: "linux",
  win32: "win32",
  windows: "win32",
  freebsd: "freebsd",
  android: "android",
  openharmony: "openharmony",
};
const processors = ["x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "loong64", "wasm32"];
const libraries = { musl: "musl", musleabihf: "musl", gnu: "glibc", gnueabihf: "glibc" };

/** What the name says, as the fields of an entry; null where it names no system. */
function targetOf(name) {
  const words = name.split(/[-/]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = processors.find((processor) => words.includes(processor));
  if (!cpu || (!os && cpu !== "wasm32")) return null;
  const libc = os === "linux" ? words.map((word) => libraries[word]).find(Boolean) : undefined;
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) };
}

function missingEntries(packages) {
  const missing = {};
  for (const [path, owner] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(owner.optionalDependencies ?? {})) {
      const target = targetOf(name);
      if (!target || resolvePackage(packages, path, name)) continue;
      const { cpu, ...rest } = target;
      missing[`node_modules/${name}`] = {
        version: range.replace(/^[\^~]/, ""),
        cpu,
        ...(owner.dev ? { dev: true } : {}),
        ...rest,
        optional: true,
      };
    }
  }
  return missing;
}

const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingEntries(lock.packages);
const names = Object.keys(missing).map((path) => path.replace("node_modules/", ""));

if (names.length === 0) process.stdout.write("The lock names the packages of every system.\n");
else if (process.argv.includes("--check")) {
  process.stderr.write(
    `The lock lacks ${names.length} packages (${names.join(", ")}); run: npm run lock:complete\n`,
  );
  process.exitCode = 1;
} else {
  const entries = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(entries.sort(([one], [other]) => one.localeCompare(other, "en")));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`Added ${names.length} packages to the lock.\n`);
}
