// Makes a folder that runs with Node and a database alone, nothing installed: npm run package -- [FOLDER]  (dist)
import "./node-hooks.mjs";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "./start/build.mjs";
import { root } from "./start/packages.mjs";
import { failWith, StartProblem, say, step } from "./start/steps.mjs";
import { filesBehind } from "./start/traced-files.mjs";

/** What is run in the folder; everything else is there because one of these, or a page, needs it. */
const programs = ["serve", "migrate", "restamp"].map((name) => `scripts/${name}.mjs`);
const built = join(root, ".next/standalone");

try {
  const folder = resolve(process.argv[2] ?? "dist");
  if (existsSync(folder) && !existsSync(join(folder, ".next/BUILD_ID")))
    throw new StartProblem(`${folder} is there already and is no package of this app.`);
  await step("Building the pages", async () => ({ value: await build({ ...process.env, PACKAGE: "1" }) }));
  const files = await step("Packing", async () => ({ value: await pack(folder) }));
  say(
    `${folder} is ready (${files} files beside the pages): node scripts/migrate.mjs, then node scripts/serve.mjs`,
  );
} catch (problem) {
  failWith(problem);
}

async function pack(folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true, verbatimSymlinks: true });
  // Next's own server knows neither our limits nor how to stop: scripts/serve.mjs takes its place.
  rmSync(join(folder, "server.js"), { force: true });
  cpSync(join(root, ".next/static"), join(folder, ".next/static"), { recursive: true });
  if (existsSync(join(root, "public")))
    cpSync(join(root, "public"), join(folder, "public"), { recursive: true });
  cpSync(join(root, "prisma/migrations"), join(folder, "prisma/migrations"), { recursive: true });
  const files = await filesBehind(programs);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { dereference: true });
  }
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
  return files.length;
}

function manifest() {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const scripts = Object.fromEntries(
    programs.map((path) => [path.slice("scripts/".length, -".mjs".length), `node ${path}`]),
  );
  return { name, version, license, private: true, type: "module", engines: { node: ">=24" }, scripts };
}
