import type { SiteScope } from "@/lib/access/site-scope";
import { writeOrder } from "@/lib/shipstation/export-orders";
import { type ExportWindow, exportWindow } from "@/lib/shipstation/export-window";
import { pageOfWindow } from "@/lib/shipstation/feed/reads";
import { holdReasonsUnder } from "@/lib/shipstation/hold-reasons";
import { mappingRulesOf } from "@/lib/shipstation/reads";
import type { Contact } from "@/lib/shipstation/request-log/contact";
import { feedStatus } from "@/lib/shipstation/status-mapping";

/** The orders of the same window and page as they would be sent now. It closes no window and records nothing. */
export async function rebuildExport(scope: SiteScope, contact: Contact): Promise<string[]> {
  const window = windowOf(contact);
  if (!window) return [];
  const rules = await mappingRulesOf(scope);
  const page = await pageOfWindow(scope, { ...window, page: contact.page ?? 1 });
  return page.orders.flatMap((order) => {
    const statusText = feedStatus(rules, order.content.status);
    const reasons = holdReasonsUnder(rules, { ...order, status: order.content.status });
    if (statusText === null || reasons.length > 0) return [];
    try {
      return [writeOrder(order, statusText)];
    } catch {
      // One that cannot be written is left out here as it is in an answer; the import reports it.
      return [];
    }
  });
}

/** The window as it was served then. */
function windowOf({ windowStart, windowEnd, details, at }: Contact): ExportWindow | null {
  if (!windowStart || !windowEnd) return null;
  if (details.isDated) return exportWindow({ start: windowStart, end: windowEnd }, at.getTime());
  return { startMs: windowStart.getTime(), endMs: windowEnd.getTime() };
}
