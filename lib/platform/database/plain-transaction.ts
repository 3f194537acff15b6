import type pg from "pg";
import { connectionPool } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { nameOfMarked, oncemoreWithoutNames } from "@/lib/platform/database/statement-names";

/**
 * A transaction for work that is nothing but statements. Prisma's own has these two as well, so that what is written for
 * this one runs in either.
 */
export type Statements = {
  $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
};

/**
 * All of the work or none of it, as `inTransaction`, without Prisma between it and the database: for what comes by the
 * hundred in a second. Rows have the types that Prisma gives them, as far as such work asks for them.
 */
export function inPlainTransaction<Answer>(work: (tx: Statements) => Promise<Answer>): Promise<Answer> {
  return oncemoreWithoutNames(() => onOneConnection(work));
}

async function onOneConnection<Answer>(work: (tx: Statements) => Promise<Answer>): Promise<Answer> {
  const client = await connectionPool().connect();
  let isBroken = false;
  try {
    await client.query("BEGIN");
    const answer = await work(statementsOn(client));
    const { command } = await client.query("COMMIT");
    // PostgreSQL ends a transaction in which a statement failed with a ROLLBACK, and calls that no error.
    if (command !== "COMMIT") throw new Error("A transaction was not stored: a statement in it had failed.");
    return answer;
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => {
      isBroken = true;
    });
    throw cause;
  } finally {
    client.release(isBroken);
  }
}

function statementsOn(client: pg.PoolClient): Statements {
  const run = async (query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) => {
    const { text, values: parameters } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
    return client.query({ name: nameOfMarked({ sql: text }), text, values: parameters });
  };
  return {
    // What its caller says of the rows is what the statement says of its columns.
    $queryRaw: async <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rows as Rows,
    $executeRaw: async (query, ...values) => (await run(query, values)).rowCount ?? 0,
  };
}
