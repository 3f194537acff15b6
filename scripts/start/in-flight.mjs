// Who is still answered once the process was told to stop.
import { refuseStopping } from "./refuse-stopping.mjs";

// It answers as long as the process lives; whether to send it more requests is what /api/health/ready says.
const isAboutLife = (request) => /^\/api\/health\/live\/?(\?|$)/.test(request.url);

/**
 * Counts the requests of a server whose answers are of ./answer.mjs. After `stop` new ones are refused with 503; it
 * answers once those begun before are done, but not before `lingerMs`: a proxy in front needs a moment to notice, and its
 * open connections carry more.
 */
export function inFlight() {
  // Only how many: a set that lives long keeps what was in it when it grew until the next full collection of garbage.
  let begun = 0;
  let stopped = false;
  let tellDone = () => {};
  const isStopped = () => stopped;

  /** Whether the request may be answered; if not, it was told so. */
  function admits(request, response) {
    if (stopped && !isAboutLife(request)) {
      refuseStopping(request, response);
      return false;
    }
    begun += 1;
    response.isStopped = isStopped;
    response.once("close", () => {
      begun -= 1;
      if (begun === 0) tellDone();
    });
    return true;
  }

  async function stop(lingerMs) {
    stopped = true;
    const done = new Promise((resolve) => (tellDone = resolve));
    if (begun === 0) tellDone();
    await Promise.all([done, new Promise((resolve) => setTimeout(resolve, lingerMs))]);
  }

  return { admits, stop };
}
