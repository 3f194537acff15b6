// Who is still answered once the process was told to stop.
import { refuseStopping } from "./refuse-stopping.mjs";

// It answers as long as the process lives; whether to send it more requests is what /api/health/ready says.
const isAboutLife = (request) => /^\/api\/health\/live\/?(\?|$)/.test(request.url);

/**
 * Counts the requests of a server. After `stop` new ones are refused with 503; it answers once those begun before are
 * done, but not before `lingerMs`: a proxy in front needs a moment to notice, and its open connections carry more.
 */
export function inFlight() {
  const begun = new Set();
  let stopped = false;
  let tellDone = () => {};

  /** Whether the request may be answered; if not, it was told so. */
  function admits(request, response) {
    if (stopped && !isAboutLife(request)) {
      refuseStopping(request, response);
      return false;
    }
    begun.add(response);
    response.once("close", () => {
      begun.delete(response);
      if (begun.size === 0) tellDone();
    });
    return true;
  }

  async function stop(lingerMs) {
    stopped = true;
    for (const response of begun) if (!response.headersSent) response.setHeader("Connection", "close");
    const done = new Promise((resolve) => (tellDone = resolve));
    if (begun.size === 0) tellDone();
    await Promise.all([done, new Promise((resolve) => setTimeout(resolve, lingerMs))]);
  }

  return { admits, stop };
}
