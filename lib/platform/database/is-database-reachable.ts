import { database } from "@/lib/platform/database/client";
import { logger } from "@/lib/platform/logger";

/** Asks the database one word. A failure is an answer here, not an error. */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch (cause) {
    logger.warn({ err: cause }, "The database did not answer.");
    return false;
  }
}
