import type { ReactNode } from "react";

/** The ids of what explains a control, in reading order. */
export function describedBy(id: string, help: ReactNode, error: string | undefined): string | undefined {
  const ids = [help !== undefined && `${id}-help`, error && `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}
