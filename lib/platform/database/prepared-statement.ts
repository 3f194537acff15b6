import { createHash } from "node:crypto";
import type pg from "pg";
import { connectionPool } from "@/lib/platform/database/client";
import { logger } from "@/lib/platform/logger";

/** A statement under a name of its own: each connection has it read and planned once. */
export type PreparedStatement = { readonly name: string; readonly text: string };

// Behind PgBouncer before 1.21 in transaction mode, a connection may not know a name that this process has given, or may
// have it from another process already. Once that shows, statements go without names.
let doNamesLast = true;
const unknownOrTaken = ["26000", "42P05"];

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
  if (doNamesLast) {
    try {
      return (await client.query<Row>({ ...plain, name: nameOf(statement) })).rows;
    } catch (cause) {
      // Refused before it ran, so it may run again.
      if (!isAboutName(cause)) throw cause;
      forgetNames();
    }
  }
  return (await client.query<Row>(plain)).rows;
}

function forgetNames(): void {
  if (doNamesLast)
    logger.info("The pooler in front of the database keeps no prepared statements; they are sent as text.");
  doNamesLast = false;
}

const names = new WeakMap<PreparedStatement, string>();

/** With its text in it: the process of another build may have given the name to another text. */
function nameOf(statement: PreparedStatement): string {
  const known = names.get(statement);
  if (known !== undefined) return known;
  const digest = createHash("sha256").update(statement.text).digest("hex").slice(0, 16);
  const name = `${statement.name}-${digest}`;
  names.set(statement, name);
  return name;
}

function isAboutName(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && unknownOrTaken.includes(String(cause.code));
}
