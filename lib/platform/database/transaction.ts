import { database } from "@/lib/platform/database/client";
import type { Prisma, PrismaClient } from "@/lib/platform/database/generated/client";
import { oncemoreWithoutNames } from "@/lib/platform/database/statement-names";

export type Transaction = Prisma.TransactionClient;

/** What a read may run on: the client itself, or the transaction it is part of. */
export type Db = PrismaClient | Transaction;

const limits = { maxWait: 5_000, timeout: 10_000 };

/**
 * All of the work or none of it. READ COMMITTED: row locks, not snapshots, keep writers apart. It is what PostgreSQL
 * does unasked, and the start looks at that; asking would be one more statement in every transaction.
 */
export function inTransaction<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  return oncemoreWithoutNames(() => database().$transaction(work, limits));
}
