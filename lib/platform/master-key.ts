import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseSettings, SettingProblem } from "@/lib/platform/env";

export const masterKeyFile = "master.key";

/** The key of an embedded database, as text: made on the first start and kept beside it, for its owner's eyes only. */
export function keptMasterKey(dataDir: string): string {
  const file = join(dataDir, masterKeyFile);
  if (existsSync(file)) {
    const kept = readFileSync(file, "utf8").trim();
    parseSettings({ MASTER_KEY: kept });
    return kept;
  }
  if (existsSync(join(dataDir, "postgres"))) {
    throw new SettingProblem(
      `MASTER_KEY is missing: the database in ${dataDir} was sealed with a key, expected in ${masterKeyFile} beside it or in MASTER_KEY.`,
    );
  }
  const made = randomBytes(32).toString("base64");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${made}\n`, { mode: 0o600, flag: "wx" });
  return made;
}
