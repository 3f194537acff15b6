import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BackupProblem } from "@/lib/platform/backup/backup-problem";
import { parseSettings, type Settings } from "@/lib/platform/env";
import { masterKeyFile } from "@/lib/platform/master-key";

/** The master key of the settings or of the folder of the data; null where there is none. */
export function keyAtHand({ masterKey, dataDir }: Pick<Settings, "masterKey" | "dataDir">): Buffer | null {
  const file = join(dataDir, masterKeyFile);
  return masterKey ?? (existsSync(file) ? keyOfFile(file) : null);
}

export function keyOfFile(file: string): Buffer {
  if (!existsSync(file)) throw new BackupProblem(`There is no file ${file}.`);
  const { masterKey } = parseSettings({ MASTER_KEY: readFileSync(file, "utf8").trim() });
  if (!masterKey) throw new BackupProblem(`${file} holds no master key.`);
  return masterKey;
}

/** Puts the key beside the embedded database; another one that is there keeps a name of its own. */
export function keepKey(dataDir: string, key: Buffer, now: Date): void {
  const file = join(dataDir, masterKeyFile);
  if (existsSync(file)) {
    if (keyOfFile(file).equals(key)) return;
    renameSync(file, `${file}.before-${now.toISOString().replace(/\D/g, "").slice(0, 14)}`);
  }
  writeFileSync(file, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx" });
}
