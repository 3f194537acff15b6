import { triggersNotThere, triggersThere } from "@/lib/platform/database/checks";
import { limitsPool } from "@/lib/platform/database/client";
import { knownMigrations } from "@/lib/platform/database/generated/known-migrations";
import { logger } from "@/lib/platform/logger";

const keptMs = 2_000;

let latest: { readonly askedMs: number; readonly answer: Promise<boolean> } | null = null;

/**
 * Whether the database is the one this build was made for: it answers, has every migration that the build knows (a newer
 * build may have added more), and the triggers of the change log. Asked over the small pool, so that a busy shop is not
 * mistaken for a broken one, and at most once in two seconds.
 */
export function isDatabaseReady(nowMs: number): Promise<boolean> {
  if (!latest || Math.abs(nowMs - latest.askedMs) >= keptMs) latest = { askedMs: nowMs, answer: ask() };
  return latest.answer;
}

async function ask(): Promise<boolean> {
  try {
    const missing = [...(await migrationsNotThere()), ...triggersNotThere(await namesOf(triggersThere))];
    if (missing.length > 0) logger.warn({ missing }, "The database is not as this build needs it.");
    return missing.length === 0;
  } catch (err) {
    logger.warn({ err }, "The database did not answer.");
    return false;
  }
}

async function migrationsNotThere(): Promise<string[]> {
  const applied = await namesOf(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return knownMigrations.filter((name) => !applied.includes(name));
}

async function namesOf(statement: string): Promise<string[]> {
  const { rows } = await limitsPool().query<{ name: string }>(statement);
  return rows.map(({ name }) => name);
}
