// Runs the web process and brings it back when it dies by itself.
import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { heapOptions } from "./heap.mjs";
import { root } from "./packages.mjs";
import { StartProblem } from "./steps.mjs";

const answersWithinMs = 60_000;

/** Answers once /api/health does. `onGone` is told when the process dies before it could serve. */
export async function startWeb({ environment, port, isDevelopment, onGone, onStop }) {
  let child;
  let ending = false;
  let problem = null;

  function begin() {
    let listened = false;
    child = fork(join(root, "scripts/start/web-process.mjs"), isDevelopment ? ["--dev"] : [], {
      cwd: root,
      execArgv: [...process.execArgv, ...heapOptions],
      env: {
        ...environment,
        // next-auth reads its own name for our address.
        NEXTAUTH_URL: environment.APP_ORIGIN,
        NODE_ENV: isDevelopment ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
      },
    });
    child.once("message", () => (listened = true));
    child.once("exit", (code, signal) => {
      if (ending) return;
      if (listened) return begin();
      problem = new StartProblem(`The web server ended by itself (${signal ?? `exit code ${code}`}).`);
      onGone(problem);
    });
  }

  begin();
  onStop(async () => {
    ending = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.send("stop", () => {});
    const force = setTimeout(() => child.kill("SIGKILL"), 15_000);
    await ended;
    clearTimeout(force);
  });

  const giveUpAt = Date.now() + answersWithinMs;
  while (!ending && !(await isHealthy(port))) {
    if (problem) throw problem;
    if (Date.now() > giveUpAt) throw new StartProblem("The web server does not answer /api/health.");
    await wait(100);
  }
}

async function isHealthy(port) {
  try {
    const answer = await fetch(`http://localhost:${port}/api/health`, {
      signal: AbortSignal.timeout(20_000),
    });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
