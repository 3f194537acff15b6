import type { Transaction } from "@/lib/platform/database/transaction";

// Any two numbers will do; together they name one lock each.
const locks = { sites: [7301, 1], people: [7301, 2] } as const;

/** Waits for whoever makes one of these now, and keeps others waiting until commit. For rare acts on all of the platform. */
export async function oneAtATime(what: keyof typeof locks, tx: Transaction): Promise<void> {
  const [family, member] = locks[what];
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${family}::int, ${member}::int)`;
}
