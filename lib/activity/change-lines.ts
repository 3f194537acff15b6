import type { ChangeDetails } from "@/lib/activity/change";

type Detail = ChangeDetails[string];

/** One field of an entry: what it was and is now, or (without `old`) a fact that goes with the entry. */
export type ChangeLine = { readonly field: string; readonly old?: Detail; readonly now: Detail };

/**
 * The details of an entry by field. A change is kept as "field.old" and "field.new"; where an action changes one thing
 * only, as "old" and "new", and the field is what the action names: user.role-changed → role.
 */
export function changeLines({ action, details }: { action: string; details: ChangeDetails }): ChangeLine[] {
  const lines: ChangeLine[] = [];
  for (const [key, value] of Object.entries(details)) {
    if (key === "old" || key.endsWith(".old")) continue;
    const isNew = key === "new" || key.endsWith(".new");
    const oldKey = key.replace(/new$/, "old");
    if (!isNew) lines.push({ field: key, now: value });
    else {
      const field = key === "new" ? fieldOfAction(action) : key.slice(0, -".new".length);
      lines.push({ field, old: details[oldKey] ?? null, now: value });
    }
  }
  return lines;
}

function fieldOfAction(action: string): string {
  return action.slice(action.indexOf(".") + 1).replace(/-changed$/, "");
}
