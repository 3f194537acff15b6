import { connectionPool } from "@/lib/platform/database/client";

/** A statement under a name of its own: each connection has it read and planned once. */
export type PreparedStatement = { readonly name: string; readonly text: string };

/**
 * For the few statements that every page of an import makes: Prisma costs more than such a statement itself. Each is a
 * transaction of its own. A row is an array, in the order of the columns; what pg makes of each type is its own.
 */
export async function runPrepared<Row extends unknown[]>(
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await connectionPool().query<Row>({ name, text, values: [...values], rowMode: "array" });
  return rows;
}
