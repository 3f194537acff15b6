// Backs up the embedded database into one file, while the app runs or when it does not:
//   npm run backup -- shop.backup               the master key is not in it
//   npm run backup -- shop.backup --with-key    writes the key beside it, into shop.backup.key
import "./node-hooks.mjs";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./start/packages.mjs";
import { failWith, StartProblem, say } from "./start/steps.mjs";

const usage = "Say where to: npm run backup -- FILE [--with-key]";

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "with-key": { type: "boolean" } },
    });
    if (positionals.length === 1) return { file: positionals[0], withKey: values["with-key"] ?? false };
  } catch {
    // The usage says it all.
  }
  throw new StartProblem(usage);
}

try {
  const { file, withKey } = readArguments();
  const { parseSettings } = await import("@/lib/platform/env");
  const { masterKeyId } = await import("@/lib/platform/secrets");
  const { keyAtHand } = await import("@/lib/platform/backup/key-at-hand");
  const { withDatabaseOf } = await import("@/lib/platform/backup/with-database-of");
  const { writeBackup } = await import("@/lib/platform/backup/write-backup");

  const settings = parseSettings(process.env);
  if (settings.databaseUrl)
    throw new StartProblem(
      "DATABASE_URL names a database of your own: back it up with PostgreSQL's own tools (docs/operating.md).",
    );
  const key = keyAtHand(settings);
  if (withKey && !key) throw new StartProblem("There is no master key to write beside the backup.");
  if (withKey && existsSync(`${file}.key`))
    throw new StartProblem(`${file}.key is there already; give the backup another name.`);
  const begun = performance.now();
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const manifest = await withDatabaseOf(settings.dataDir, (databaseUrl) =>
    writeBackup({ databaseUrl, file, app: version, keyId: key ? masterKeyId(key) : null }),
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`${file} holds the shop as it was at ${manifest.madeAt}: ${rows} rows (${seconds} s).`);
  if (withKey) {
    writeFileSync(`${file}.key`, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx" });
    say(`${file}.key is its master key; keep it apart from the backup, for together they open every secret.`);
  } else {
    say("The master key is not in it and is needed to read its secrets: keep MASTER_KEY or master.key too.");
  }
} catch (problem) {
  failWith(problem);
}
