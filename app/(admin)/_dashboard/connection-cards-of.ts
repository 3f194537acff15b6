import type { Actor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { checklistOf } from "@/lib/shipstation/checklist/reads";
import { connectionHealthOf } from "@/lib/shipstation/health/reads";
import { isChecklistFolded } from "../_connection/checklist-folding";
import { sheetValuesOf } from "../_connection/sheet-values-of";

/** What the dashboard shows of the connection: the checklist and the sheet to those who can connect, the health to all. */
export async function connectionCardsOf(actor: Actor, now: Date) {
  const { scope, site, role } = actor;
  const mayConnect = may(role, "systems.configure");
  const [health, checklist, sheet, isFolded] = await Promise.all([
    site.isShipStationEnabled ? connectionHealthOf(scope, now) : null,
    mayConnect ? checklistOf(scope) : null,
    mayConnect ? sheetValuesOf(actor) : null,
    isChecklistFolded(),
  ]);
  return { health, checklist, sheet, isFolded, mayConnect };
}

export type ConnectionShown = Awaited<ReturnType<typeof connectionCardsOf>>;
