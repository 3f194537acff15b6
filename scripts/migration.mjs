// Makes migrations without the Prisma CLI, whose schema engine must be downloaded.
//   npm run migration -- add_tracking   writes prisma/migrations/<time>_add_tracking/migration.sql
//   npm run migration:check             fails when the migrations do not lead to the schema
// The engine's WebAssembly build replays the migrations in an in-memory PostgreSQL (PGlite) and compares.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";

const root = fileURLToPath(new URL("../", import.meta.url));
const migrationsFolder = join(root, "prisma/migrations");
const noFilter = { externalTables: [], externalEnums: [] };

/** The engine's package imports its .wasm as a module, which Node does not run unasked. */
async function loadEngine() {
  const require = createRequire(import.meta.url);
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasmFile = require
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

function schemaFiles() {
  const names = readdirSync(join(root, "prisma"), { recursive: true }).filter((name) =>
    name.endsWith(".prisma"),
  );
  return names.sort().map((name) => ({
    path: join("prisma", name),
    content: readFileSync(join(root, "prisma", name), "utf8"),
  }));
}

function migrationList() {
  const folders = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: folders
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok", value: readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8") },
        },
      })),
  };
}

function newDatabase() {
  return new PGlite({ extensions: { btree_gin, btree_gist, pg_trgm } });
}

async function difference({ script }) {
  const SchemaEngine = await loadEngine();
  const [shadow, replayed] = [newDatabase(), newDatabase()];
  const factory = new PrismaPGlite(shadow);
  // Left to itself, it replays the migrations in a database without extensions.
  factory.connectToShadowDb = () => new PrismaPGlite(replayed).connect();
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const files = schemaFiles();
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    adapter,
  );
  const answer = await engine.diff({
    from: { tag: "migrations", ...migrationList() },
    to: { tag: "schemaDatamodel", files },
    script,
    exitCode: true,
    filters: noFilter,
  });
  await Promise.all([shadow, replayed].filter(({ closed }) => !closed).map((one) => one.close()));
  return { empty: answer.exitCode === 0, text: answer.stdout ?? "" };
}

async function check() {
  const found = await difference({ script: false });
  if (found.empty) {
    process.stdout.write("The schema and its migrations agree.\n");
    return 0;
  }
  process.stderr.write(
    `The schema is ahead of its migrations; run "npm run migration -- <name>".\n${found.text}\n`,
  );
  return 1;
}

async function create(name) {
  const found = await difference({ script: true });
  if (found.empty) {
    process.stdout.write("Nothing to do: the schema and its migrations agree.\n");
    return 0;
  }
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${found.text.trim()}\n`);
  process.stdout.write(
    `Wrote ${relative(root, folder)}/migration.sql. Triggers and the like are added to it by hand.\n`,
  );
  return 0;
}

const [argument] = process.argv.slice(2);
if (argument === "--check") process.exitCode = await check();
else if (argument && /^[a-z][a-z0-9_]*$/.test(argument)) process.exitCode = await create(argument);
else {
  process.stderr.write(
    'Say what the migration does in snake_case: npm run migration -- add_tracking_events (or "--check").\n',
  );
  process.exitCode = 2;
}
