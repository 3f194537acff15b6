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
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    commit: git("rev-parse", "--short", "HEAD") + (git(...changedCode) === "" ? "" : "-dirty"),
    at: now.toISOString(),
  };
}

/** What is not committed, but for what a bench before this one has written. */
const changedCode = ["status", "--porcelain", "--", ".", ":!bench/results", ":!bench/plans", ":!*.md"];

function git(...words: readonly string[]): string {
  return execFileSync("git", words, { encoding: "utf8" }).trim();
}
