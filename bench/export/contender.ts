import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type Contender = {
  readonly origin: string;
  readonly pid: number;
  readonly stop: () => Promise<unknown>;
};

/** A server of the bench in a process of its own, which says when it listens. */
export async function startContender(file: string, port: number, siteId: string): Promise<Contender> {
  const child = fork(`${root}bench/export/${file}`, [], {
    cwd: root,
    execArgv: ["--import", "./scripts/node-hooks.mjs"],
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), BENCH_SITE: siteId },
  });
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`${file} ended (${code}).`))),
  ]);
  return {
    origin: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    stop: () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      return ended;
    },
  };
}
