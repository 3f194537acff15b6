import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { finishAfterAnswer } from "@/lib/platform/after-answer";
import { closeDatabase } from "@/lib/platform/database/client";
import { env } from "@/lib/platform/env";
import { templateName } from "@/lib/testing/global-setup";

/** Gives this test file a migrated, empty database of its own; database() connects to it. */
export function useTestDatabase(): void {
  const name = new URL(env().databaseUrl).pathname.slice(1);

  beforeAll(() => onServer(`CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY FILE_COPY`));

  afterAll(async () => {
    await finishAfterAnswer();
    await closeDatabase();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}

async function onServer(statement: string): Promise<void> {
  const address = new URL(env().databaseUrl);
  address.pathname = "/postgres";
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await client.query(statement);
  await client.end();
}
