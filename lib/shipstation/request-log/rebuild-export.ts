import type { SiteScope } from "@/lib/access/site-scope";
import { type ExportWindow, exportWindow } from "@/lib/shipstation/export-window";
import { pageOfWindow } from "@/lib/shipstation/feed/reads";
import { orderToSend } from "@/lib/shipstation/order-to-send";
import { mappingRulesOf } from "@/lib/shipstation/reads";
import type { Contact } from "@/lib/shipstation/request-log/contact";
import { orderXml } from "@/lib/shipstation/wire/orders-xml";

/** The orders of the same window and page as they would be sent now. It closes no window and records nothing. */
export async function rebuildExport(scope: SiteScope, contact: Contact): Promise<string[]> {
  const window = windowOf(contact);
  if (!window) return [];
  const rules = await mappingRulesOf(scope);
  const page = await pageOfWindow(scope, { ...window, page: contact.page ?? 1 });
  return page.orders.flatMap((order) => {
    try {
      const exported = orderToSend(rules, order);
      return exported === null ? [] : [orderXml(exported)];
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
