export type Goal = {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly is: "at least" | "at most";
};

/** Prints what was measured beside what was wanted; answers whether all of it was reached. */
export function verdict(goals: readonly Goal[]): boolean {
  const rows = goals.map(({ name, value, limit, is }) => ({
    goal: `${name} ${is} ${limit}`,
    measured: rounded(value),
    result: isReached({ value, limit, is }) ? "pass" : "FAIL",
  }));
  console.table(rows);
  return rows.every(({ result }) => result === "pass");
}

function isReached({ value, limit, is }: Pick<Goal, "value" | "limit" | "is">): boolean {
  return is === "at least" ? value >= limit : value <= limit;
}

/** Three figures say enough of a measurement. */
export function rounded(value: number): number {
  return Number(value.toPrecision(value >= 1_000 ? 4 : 3));
}
