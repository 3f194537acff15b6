import type pg from "pg";

/**
 * How long a statement may run and a transaction may stand still, in milliseconds. Sent with each connection; a pooler
 * such as PgBouncer drops them (ignore_startup_parameters) and has to set them itself, which the start looks at.
 */
export const connectionLimits = {
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 15_000,
} as const;

/** For the transaction that is open on this connection: it waits for its turn, or changes a large table. */
export async function withoutTimeLimits(client: pg.ClientBase): Promise<void> {
  await client.query("SET LOCAL statement_timeout = 0");
  await client.query("SET LOCAL idle_in_transaction_session_timeout = 0");
}
