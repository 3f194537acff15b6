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
  const isGone = () => process.ppid !== parent || (npm !== null && parentOf(parent) !== npm);
  setInterval(() => isGone() && onGone(), parentCheckMs).unref();
}

/** The npm of a script that was started through a shell, which lives on without it. */
function npmAbove(parent) {
  const above = parentOf(parent);
  const isNpm = above !== null && /^npm\b/.test(readFileSync(`/proc/${above}/cmdline`, "utf8"));
  return isNpm ? above : null;
}

/** Null where the system does not tell, or the process is gone. */
function parentOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // "pid (name) state ppid …"; the name may hold spaces and parentheses.
  return Number(readFileSync(file, "utf8").split(") ").at(-1).split(" ")[1]);
}
