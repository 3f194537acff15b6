import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";

export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly node: string;
  readonly commit: string;
  readonly at: string;
};

/** What the figures were measured on, to stand beside them. */
export function machine(now: Date): Machine {
  const commit = execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    commit,
    at: now.toISOString(),
  };
}
