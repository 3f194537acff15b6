import type { StoredFeedOrder } from "@/lib/shipstation/feed/feed-order";
import { feedStatus, type MappingRules } from "@/lib/shipstation/status-mapping";
import { toExportedOrder } from "@/lib/shipstation/to-exported-order";
import type { ExportedOrder } from "@/lib/shipstation/wire/exported-order";

/**
 * The order as it leaves, or null for one that stays: holdReasonsUnder says why. Throws what an order throws that nothing
 * valid can be made of.
 */
export function orderToSend(
  rules: MappingRules,
  { content, problems, isSample, lastStampMs }: StoredFeedOrder,
): ExportedOrder | null {
  const statusText = feedStatus(rules, content.status);
  if (statusText === null || problems.length > 0 || isSample) return null;
  return toExportedOrder(content, { statusText, lastModified: new Date(lastStampMs) });
}
