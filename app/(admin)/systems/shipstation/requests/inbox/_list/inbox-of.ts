import type { SiteScope } from "@/lib/access/site-scope";
import type { Page } from "@/lib/kernel/paging";
import { orderByNumber } from "@/lib/orders/reads";
import { unknownNotices } from "@/lib/shipstation/notice-inbox/reads";
import { numberBeforeSplit } from "@/lib/shipstation/notice-inbox/unknown-notice";
import type { InboxRow } from "../_components/notices-table";

export const inboxPageSize = 25;

/** The notices with what the shop knows of their orders by now. */
export async function inboxOf(
  scope: SiteScope,
  { isSettled, page }: { readonly isSettled: boolean; readonly page: number },
): Promise<Page<InboxRow>> {
  const notices = await unknownNotices(scope, { isSettled, page, pageSize: inboxPageSize });
  const has = async (number: string) => number !== "" && (await orderByNumber(scope, number)) !== null;
  const rows: InboxRow[] = [];
  for (const notice of notices.rows) {
    const before = isSettled ? null : numberBeforeSplit(notice.orderNumber);
    rows.push({
      ...notice,
      exists: !isSettled && (await has(notice.orderNumber)),
      suggestion: before !== null && (await has(before)) ? before : "",
    });
  }
  return { ...notices, rows };
}
