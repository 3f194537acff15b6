import { cookies } from "next/headers";

export const checklistCookie = "checklist";

/** Whether this browser's reader folded the checklist. */
export async function isChecklistFolded(): Promise<boolean> {
  return (await cookies()).get(checklistCookie)?.value === "folded";
}
