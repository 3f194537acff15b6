import pg from "pg";
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
  const rows: Row[] = [];
  await eachPrepared<Row>(statement, values, (row) => rows.push(row));
  return rows;
}

/**
 * The same for rows that are done with as they come, so that never all of them are held. What `seen` throws is thrown
 * once the statement has ended, and no row after it is seen.
 */
export async function eachPrepared<Row extends unknown[]>(
  statement: PreparedStatement,
  values: readonly unknown[],
  seen: (row: Row) => unknown,
): Promise<void> {
  const client = await connectionPool().connect();
  try {
    await runOn(client, statement, values, seen);
    client.release();
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
  seen: (row: Row) => unknown,
): Promise<void> {
  const plain: pg.QueryArrayConfig = { text: statement.text, values: [...values], rowMode: "array" };
  const name = statementName(statement.name, statement.text);
  if (name !== null) {
    try {
      return await eachRow(client, { ...plain, name }, seen);
    } catch (cause) {
      // Refused before it ran, so it may run again: no row was seen.
      if (!isNameTrouble(errorCodes(cause))) throw cause;
    }
  }
  return eachRow(client, plain, seen);
}

function eachRow<Row extends unknown[]>(
  client: pg.PoolClient,
  asked: pg.QueryArrayConfig,
  seen: (row: Row) => unknown,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const query = new pg.Query<Row>(asked);
  let failure: { readonly cause: unknown } | null = null;
  query.on("row", (row) => {
    if (failure) return;
    try {
      // As an array is asked for, pg's word for it is an array.
      seen(row as unknown as Row);
    } catch (cause) {
      // Thrown here, it would tear down the connection and the process with it.
      failure = { cause };
    }
  });
  query.once("end", () => (failure ? reject(failure.cause) : resolve()));
  query.on("error", reject);
  client.query(query);
  return promise;
}
