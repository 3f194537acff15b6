// Many processes, some of them dying: npm run test:cluster [-- --seconds=120 --control]
// PostgreSQL, PgBouncer, nginx, three web processes and two workers under load; exit code 1 if anything is lost or doubled.
// --control breaks the shop on purpose, to see that the test notices: then it must end with 1.
import "./node-hooks.mjs";
import { build, isBuilt } from "./start/build.mjs";
import { root } from "./start/packages.mjs";
import { freePort } from "./start/port.mjs";
import { failWith, StartProblem } from "./start/steps.mjs";
import { stopping } from "./start/stopping.mjs";
import { ensureTool } from "./test/system-tools.mjs";

const secondsWord = process.argv.find((word) => word.startsWith("--seconds="));
const seconds = Number(secondsWord?.split("=")[1] ?? 120);
const begun = performance.now();
const say = (line) => {
  const at = ((performance.now() - begun) / 1000).toFixed(0).padStart(4);
  process.stdout.write(line === "" ? "\n" : `${at} s  ${line}\n`);
};
const { onStop, stop } = stopping();

/** Debian keeps these off an ordinary path. */
async function programs() {
  process.env.PATH = `${process.env.PATH}:/usr/sbin:/sbin`;
  const { postgresPrograms } = await import("@/cluster/postgres");
  if (!postgresPrograms()) ensureTool("postgres", "postgresql");
  const found = {
    postgres: postgresPrograms(),
    pgbouncer: ensureTool("pgbouncer", "pgbouncer"),
    nginx: ensureTool("nginx", "nginx-light"),
  };
  const missing = Object.entries(found).filter(([, path]) => !path);
  if (missing.length > 0)
    throw new StartProblem(
      `This test needs Debian's ${missing.map(([name]) => name).join(", ")}; install it with apt-get install postgresql pgbouncer nginx.`,
    );
  return found;
}

try {
  if (!(seconds >= 30 && seconds <= 86_400)) throw new StartProblem("--seconds is a number from 30 on.");
  const found = await programs();
  if (!isBuilt()) await build(process.env);
  const firstPort = await freePort(Number(process.env.CLUSTER_PORT ?? 4400), [0, 1, 2, 3, 5, 6, 7]);
  const isControl = process.argv.includes("--control");
  const { openStand } = await import("@/cluster/stand");
  const stand = await openStand({ root, programs: found, firstPort, onStop, say });
  // The rooms of the shop, which open the stores, read their settings when they are first imported.
  Object.assign(process.env, stand.settings);
  const { runCluster } = await import("@/cluster/run-cluster");
  const isSound = await runCluster(stand, { seconds, isControl, onStop, say });
  await stop(isSound ? 0 : 1);
} catch (problem) {
  failWith(problem);
  await stop(1);
}
