import type pg from "pg";
import { connectionPool } from "@/lib/platform/database/client";
import { errorCodes } from "@/lib/platform/database/database-trouble";
import { isNameTrouble, statementName } from "@/lib/platform/database/statement-names";

/** A statement under a name of its own: each connection has it read and planned once. */
export type PreparedStatement = { readonly name: string; readonly text: string };

/**
 * For the few statements that every page of an import makes: Prisma costs more than such a statement itself. Each is a
 * transaction of its own. A row is an array, in the order of the columns; what pg makes of each type is its own.
 */
export async function runPrepared<Row extends unknown[]>(
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = await connectionPool().connect();
  try {
    const rows = await runOn<Row>(client, statement, values);
    client.release();
    return rows;
  } catch (cause) {
    // As the pool does it itself: a connection on which something failed is not lent again.
    client.release(true);
    throw cause;
  }
}

async function runOn<Row extends unknown[]>(
  client: pg.PoolClient,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const plain = { text: statement.text, values: [...values], rowMode: "array" } as const;
  const name = statementName(statement.name, statement.text);
  if (name !== null) {
    try {
      return (await client.query<Row>({ ...plain, name })).rows;
    } catch (cause) {
      // Refused before it ran, so it may run again.
      if (!isNameTrouble(errorCodes(cause))) throw cause;
    }
  }
  return (await client.query<Row>(plain)).rows;
}
