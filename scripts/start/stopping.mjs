// Stops what was started, last first, when the app is asked to stop or whoever started it is gone.
import { existsSync, readFileSync } from "node:fs";

const parentCheckMs = 500;

/** Answers `onStop(work)`, which adds work, and `stop(code)`, which does it and ends the process. */
export function stopping() {
  const works = [];
  let begun = null;

  async function run(code) {
    for (const work of works.toReversed()) {
      try {
        await work();
      } catch (problem) {
        process.stderr.write(`${problem.message}\n`);
      }
    }
    process.exit(code);
  }

  function stop(code = 0) {
    begun ??= run(code);
    return begun;
  }

  // A terminal sends Ctrl-C to every process and npm sends it on, so a second one is no second wish.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(0));
  process.on("disconnect", () => void stop(0));
  watchNpm(() => void stop(0));
  return { onStop: (work) => works.push(work), stop, isStopping: () => begun !== null };
}

/** A killed npm sends no signal: its descendants have to notice. */
export function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32" || process.channel) return;
  const parent = process.ppid;
  const npm = npmAbove(parent);
  setInterval(() => (process.ppid !== parent || (npm && !isAlive(npm))) && onGone(), parentCheckMs).unref();
}

/** npm starts a script through a shell, which lives on without it. */
function npmAbove(parent) {
  if (!existsSync("/proc/self/stat")) return null;
  try {
    // "pid (name) state ppid …"; the name may hold spaces and parentheses.
    const above = Number(readFileSync(`/proc/${parent}/stat`, "utf8").split(") ").at(-1).split(" ")[1]);
    return /\bnpm\b/.test(readFileSync(`/proc/${above}/cmdline`, "utf8")) ? above : null;
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === "EPERM";
  }
}
