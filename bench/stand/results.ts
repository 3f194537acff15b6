import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { machine } from "@/bench/stand/machine";

const folder = fileURLToPath(new URL("../results/", import.meta.url));

/** Keeps what a run measured in bench/results/<name>.json, with the machine and the commit. */
export function keepResults(name: string, figures: unknown, now: Date): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ machine: machine(now), figures }, null, 2)}\n`);
  return file;
}

/** The value that `share` of all values are not above (0.99 for p99). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
