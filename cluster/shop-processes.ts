import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { end, type Workplace } from "@/cluster/workplace";

export type ShopProcess = {
  readonly name: string;
  readonly isUp: () => boolean;
  /** Ends it with this signal; it comes back by itself, as under systemd or Kubernetes. Answers how it ended. */
  readonly hit: (signal: "SIGKILL" | "SIGTERM") => Promise<Ending>;
  readonly stop: () => Promise<void>;
};

/** How long a process took to go, and its exit code; null when it was killed. */
export type Ending = { readonly tookMs: number; readonly code: number | null };

const restartMs = 500;

/** `npm run serve` under somebody who starts it again whenever it ends. */
export function keepRunning(
  place: Workplace,
  name: string,
  environment: Readonly<Record<string, string>>,
): ShopProcess {
  const log = join(place.folder, `${name}.log`);
  const { PATH, HOME } = process.env;
  let child: ChildProcess;
  let isEnding = false;
  let saidBefore = 0;

  function begin(): void {
    saidBefore = sayings();
    child = place.start(name, [process.execPath, "scripts/serve.mjs"], {
      environment: { PATH, HOME, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...environment },
      asOurselves: true,
    });
    child.once("exit", () => void pause(restartMs).then(() => isEnding || begin()));
  }

  /** How often it has said that it is there. */
  function sayings(): number {
    try {
      return readFileSync(log, "utf8").match(/^(Serving on port \d+|Working)\.$/gm)?.length ?? 0;
    } catch {
      return 0;
    }
  }

  const isUp = () => child.exitCode === null && child.signalCode === null && sayings() > saidBefore;
  begin();
  return {
    name,
    isUp,
    async hit(signal) {
      const begun = performance.now();
      const gone = once(child, "exit");
      child.kill(signal);
      const [code] = (await gone) as [number | null];
      return { tookMs: performance.now() - begun, code };
    },
    async stop() {
      isEnding = true;
      await end(child, "SIGTERM");
    },
  };
}
