// Stops what was started, last first, when the app is asked to stop or whoever started it is gone.
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

/** A killed npm sends no signal; its child only finds itself with another parent. */
export function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32" || process.channel) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && onGone(), parentCheckMs).unref();
}
