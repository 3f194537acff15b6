export const dashboardRanges = { "7d": 7, "30d": 30, "90d": 90 } as const;
export type DashboardRange = keyof typeof dashboardRanges;

/** ?range=7d; whatever else is asked for is the last 30 days. */
export function dashboardRange(asked: string | readonly string[] | undefined): DashboardRange {
  return typeof asked === "string" && Object.hasOwn(dashboardRanges, asked)
    ? (asked as DashboardRange)
    : "30d";
}
