import { connectionLimits } from "@/lib/platform/database/connection-limits";

type Write = () => Promise<unknown>;

/** Whoever asks before this one begins is written with it. */
let next: Promise<void> | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Writes nothing but a mark, so that its commit waits for all commits before it to be on disk. A server that is there
 * ends it in less time than this; many wait for it, and would for as long as for a connection that was lost on its way.
 */
export const markOnDisk = {
  text: "SELECT pg_logical_emit_message(true, 'on-disk', '')",
  query_timeout: connectionLimits.statement_timeout + 1_000,
};

/**
 * Until all that was committed before is on disk, by whatever connection. One write after the other, each for all who
 * asked while the one before was under way; one that fails tells all of them.
 */
export function untilOnDisk(write: Write): Promise<void> {
  next ??= afterLast(write);
  return next;
}

async function afterLast(write: Write): Promise<void> {
  await last.catch(() => undefined);
  next = null;
  last = write();
  await last;
}
