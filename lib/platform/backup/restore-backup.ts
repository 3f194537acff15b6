import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { checkedManifest } from "@/lib/platform/backup/backup-file";
import { BackupProblem } from "@/lib/platform/backup/backup-problem";
import { loadBackup } from "@/lib/platform/backup/load-backup";
import type { Manifest } from "@/lib/platform/backup/manifest";
import { restartStamps } from "@/lib/platform/backup/restart-stamps";
import { checkDatabase } from "@/lib/platform/database/checks";
import { type EmbeddedServer, startEmbedded } from "@/lib/platform/database/embedded";
import { migrate } from "@/lib/platform/database/migrate";
import { migrationsIn } from "@/lib/platform/database/migration-files";

export type RestoreRequest = {
  readonly file: string;
  readonly dataDir: string;
  readonly migrationsFolder: string;
  /** Whether a database that is in use may be moved aside. */
  readonly replace: boolean;
  /** Names the master key that the restored shop will have; null where its secrets are given up. */
  readonly keyId: string | null;
  readonly now: Date;
};

export type Restored = {
  readonly manifest: Manifest;
  /** Orders that ShipStation is sent again. */
  readonly sentAgain: number;
  /** Where the database that was there before is now. */
  readonly movedTo: string | null;
};

// Nothing is promised before the end, and then the server writes everything out: no log that could be replayed is needed.
const loadSettings = {
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "4GB",
  maintenance_work_mem: "256MB",
};

/** Makes the shop of a backup in a folder aside and moves it into place at the very end: a failure changes nothing. */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { file, dataDir, migrationsFolder } = request;
  const manifest = await checkedManifest(file);
  await checkVersion(manifest, migrationsFolder);
  checkKey(manifest, request.keyId);
  const place = join(dataDir, "postgres");
  // Holds the database that is there until it is moved, and fails while an app runs on it.
  let present = existsSync(place) ? await startEmbedded({ dataDir }) : null;
  const isReplacing = present !== null;
  const aside = join(dataDir, `restoring-${process.pid}`);
  try {
    if (present && !request.replace && (await isInUse(present.databaseUrl)))
      throw new BackupProblem(
        `${dataDir} has a shop already; --replace moves it aside and puts the backup in its place.`,
      );
    const sentAgain = await makeAside(aside, request, manifest);
    await present?.stop();
    present = null;
    const movedTo = moveIntoPlace({ aside, dataDir, isReplacing, now: request.now });
    return { manifest, sentAgain, movedTo };
  } finally {
    await present?.stop();
    rmSync(aside, { recursive: true, force: true });
  }
}

async function makeAside(
  aside: string,
  { file, migrationsFolder }: RestoreRequest,
  manifest: Manifest,
): Promise<number> {
  const server = await startEmbedded({ dataDir: aside, settings: loadSettings });
  try {
    await migrate(server.databaseUrl, migrationsFolder, {
      only: new Set(manifest.migrations.map(({ name }) => name)),
    });
    await withClient(server, (client) => loadBackup(client, file, manifest));
    await migrate(server.databaseUrl, migrationsFolder);
    const sentAgain = await restartStamps(server.databaseUrl);
    await checkDatabase(server.databaseUrl);
    // Without statistics the first pages would be read by the wrong plans.
    await withClient(server, (client) => client.query("VACUUM (ANALYZE)"));
    return sentAgain;
  } finally {
    await server.stop();
  }
}

async function checkVersion({ app, migrations }: Manifest, folder: string): Promise<void> {
  const known = new Map((await migrationsIn(folder)).map(({ name, checksum }) => [name, checksum]));
  const unknown = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (unknown)
    throw new BackupProblem(
      `The backup was made by another version of the app (${app}): this one has no such migration "${unknown.name}".`,
    );
}

function checkKey(manifest: Manifest, keyId: string | null): void {
  if (keyId !== null && manifest.keyId !== null && keyId !== manifest.keyId)
    throw new BackupProblem(
      "The master key is not the one that the backup's secrets are sealed with; give the right one with --key FILE.",
    );
}

async function isInUse(databaseUrl: string): Promise<boolean> {
  return withClient({ databaseUrl }, async (client) => {
    const made = await client.query("SELECT FROM pg_class WHERE oid = to_regclass('user_account')");
    if (made.rowCount === 0) return false;
    const used = await client.query("SELECT FROM user_account UNION ALL SELECT FROM site LIMIT 1");
    return used.rowCount !== 0;
  });
}

async function withClient<Answer>(
  { databaseUrl }: Pick<EmbeddedServer, "databaseUrl">,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "web-shop-manager restore",
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

type Move = {
  readonly aside: string;
  readonly dataDir: string;
  readonly isReplacing: boolean;
  readonly now: Date;
};

/** The old files keep a name of their own; nothing is deleted. Answers where they are. */
function moveIntoPlace({ aside, dataDir, isReplacing, now }: Move): string | null {
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const kept = join(dataDir, `postgres.before-${stamp}`);
  if (existsSync(join(dataDir, "postgres"))) {
    if (!isReplacing)
      throw new BackupProblem(
        `An app was started on ${dataDir} meanwhile; stop it and restore with --replace.`,
      );
    renameSync(join(dataDir, "postgres"), kept);
  }
  // Windows signs in to the embedded server with a password, which belongs to its files.
  for (const name of ["postgres", "postgres.password"]) {
    if (existsSync(join(aside, name))) renameSync(join(aside, name), join(dataDir, name));
  }
  return isReplacing ? kept : null;
}
