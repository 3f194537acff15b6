// Makes the shop of a backup the embedded database's, while no app runs on it:
//   npm run restore -- shop.backup                        into an empty DATA_DIR
//   npm run restore -- shop.backup --replace              moves the shop that is there aside
//   npm run restore -- shop.backup --key shop.backup.key  with the master key from a file
//   npm run restore -- shop.backup --without-key          gives up the secrets that only the lost key opens
import "./node-hooks.mjs";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./start/packages.mjs";
import { failWith, StartProblem, say } from "./start/steps.mjs";

const usage = "Say what from: npm run restore -- FILE [--replace] [--key FILE | --without-key]";

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        replace: { type: "boolean" },
        key: { type: "string" },
        "without-key": { type: "boolean" },
      },
    });
    if (positionals.length === 1 && !(values.key && values["without-key"]))
      return {
        file: positionals[0],
        replace: values.replace ?? false,
        keyFile: values.key ?? null,
        withoutKey: values["without-key"] ?? false,
      };
  } catch {
    // The usage says it all.
  }
  throw new StartProblem(usage);
}

try {
  const { file, replace, keyFile, withoutKey } = readArguments();
  const { parseSettings } = await import("@/lib/platform/env");
  const { masterKeyId } = await import("@/lib/platform/secrets");
  const { keepKey, keyAtHand, keyOfFile } = await import("@/lib/platform/backup/key-at-hand");
  const { restoreBackup } = await import("@/lib/platform/backup/restore-backup");

  const settings = parseSettings(process.env);
  if (settings.databaseUrl)
    throw new StartProblem(
      "DATABASE_URL names a database of your own: restore it with PostgreSQL's own tools, then run npm run restamp (docs/operating.md).",
    );
  const found = keyFile ? keyOfFile(keyFile) : keyAtHand(settings);
  const key = found ?? (withoutKey ? randomBytes(32) : null);
  if (!key)
    throw new StartProblem(
      "The master key of the backup is missing: set MASTER_KEY, give it with --key FILE, or give up its secrets with --without-key.",
    );
  const begun = performance.now();
  const { manifest, sentAgain, movedTo } = await restoreBackup({
    file,
    dataDir: settings.dataDir,
    migrationsFolder: join(root, "prisma/migrations"),
    replace,
    keyId: withoutKey ? null : masterKeyId(key),
    now: new Date(),
  });
  if (!settings.masterKey) keepKey(settings.dataDir, key, new Date());
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`The shop is as it was at ${manifest.madeAt}: ${rows} rows (${seconds} s).`);
  if (movedTo) say(`What was there before is in ${movedTo}; remove it when nothing of it is missed.`);
  say(`ShipStation is sent ${sentAgain} orders again, within about ten minutes of its next imports.`);
  say("Orders that changed after that moment are to be handed over again (docs/operating.md).");
} catch (problem) {
  failWith(problem);
}
