import pg from "pg";
import { withoutTimeLimits } from "@/lib/platform/database/connection-limits";
import { env } from "@/lib/platform/env";

// Any number that is no other lock's.
const lockId = 20_261_124;

/** Runs work that several transactions make up, while no other process does such work on this database; it waits its turn. */
export async function whileAlone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  // A connection of its own: the lock goes with it, so that a killed process leaves none behind. And a transaction's
  // lock, not a session's: a pooler hands a session's lock to whoever comes next.
  const client = new pg.Client({
    connectionString: env().databaseUrl,
    application_name: "web-shop-manager alone",
  });
  await client.connect();
  try {
    await client.query("BEGIN");
    await withoutTimeLimits(client);
    await client.query("SELECT pg_advisory_xact_lock($1)", [lockId]);
    return await work();
  } finally {
    await client.end();
  }
}
