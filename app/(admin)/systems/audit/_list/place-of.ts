import { may, type Role } from "@/lib/access/roles";
import type { ChangeEntry } from "@/lib/activity/change";

/** The page of what an entry is about; null when there is none, or none for this role. */
export function placeOf(
  { subject, subjectId }: Pick<ChangeEntry, "subject" | "subjectId">,
  role: Role,
  orderNumber: string | null,
): string | null {
  switch (subject) {
    case "site":
    case "connection":
      return "/systems/configuration/general";
    case "status-mapping":
    case "order-status":
      return "/systems/configuration/order-statuses";
    case "user":
      return may(role, "users.manage") ? `/systems/user-access/${subjectId}` : null;
    case "api-token":
      return may(role, "tokens.manage") ? "/systems/user-access/api-tokens" : null;
    default:
      return orderNumber === null ? null : `/orders/${encodeURIComponent(orderNumber)}`;
  }
}
