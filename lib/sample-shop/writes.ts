import type { Transaction } from "@/lib/platform/database/transaction";

/** Empties every table of the platform. Only for what `unfinishedShop` found: nobody has ever used it. */
export async function emptyPlatform(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    DO $$
    BEGIN
      EXECUTE (
        SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ')
        FROM pg_tables
        WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'
      );
    END $$`;
}
