import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { StartProblem } from "./steps.mjs";

const tries = 12;

/** An app that was just killed may need a moment to let go of its port. */
export async function requireFreePort(port) {
  for (let left = tries; left > 0; left -= 1) {
    const problem = await listenOnce(port);
    if (!problem) return;
    if (problem === "EACCES")
      throw new StartProblem(`PORT ${port} is not allowed for this user; give another one.`);
    await wait(250);
  }
  throw new StartProblem(
    `PORT ${port} is taken by another program; stop it, or give another one: PORT=${port + 1} npm start`,
  );
}

/** The first port from here on where all of these distances are free too. */
export async function freePort(from, distances) {
  for (let port = from; ; port += 1) {
    const problems = await Promise.all(distances.map((distance) => listenOnce(port + distance)));
    if (problems.every((problem) => problem === null)) return port;
  }
}

function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (problem) =>
      ["EADDRINUSE", "EACCES"].includes(problem.code) ? resolve(problem.code) : reject(problem),
    );
    probe.listen(port, () => probe.close(() => resolve(null)));
  });
}
