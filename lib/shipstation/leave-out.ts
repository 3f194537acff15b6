import type { SiteScope } from "@/lib/access/site-scope";
import { inTransaction } from "@/lib/platform/database/transaction";
import { logger } from "@/lib/platform/logger";
import type { HoldReason } from "@/lib/shipstation/hold-reasons";
import { UnexportableOrder } from "@/lib/shipstation/unexportable-order";
import { holdAsRead, noteExportError } from "@/lib/shipstation/writes";

export type LeftOut = {
  readonly orderId: string;
  /** Of the order as it was read: one that changed since is not held for what it no longer is. */
  readonly lastStampMs: number;
  readonly cause: unknown;
};

/**
 * Holds an order back that cannot be written, so that staff finds it among those held back with its reason. What the shop
 * sends of it next, or a new address, judges it anew.
 */
export async function leaveOut(scope: SiteScope, { orderId, lastStampMs, cause }: LeftOut): Promise<void> {
  logger.error({ err: cause, siteId: scope.siteId, orderId }, "An order could not be written for export.");
  const problem = cause instanceof Error ? cause.name : "unknown";
  await inTransaction(async (tx) => {
    await noteExportError(scope, { orderId, problem, seenAt: new Date() }, tx);
    await holdAsRead(scope, { orderId, lastStampMs, reason: reasonOf(cause) }, tx);
  });
}

function reasonOf(cause: unknown): HoldReason {
  if (cause instanceof UnexportableOrder) return { reason: cause.reason, path: cause.path };
  return { reason: "not-written", path: "" };
}
