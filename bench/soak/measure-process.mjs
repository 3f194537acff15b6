// Loaded into the web process by the soak alone (--import): answers the message "measure" with what the process holds.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

const resolutionMs = 10;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();

function measure() {
  const lagP99Ms = Math.max(0, delay.percentile(99) / 1e6 - resolutionMs);
  const lagWorstMs = Math.max(0, delay.max / 1e6 - resolutionMs);
  collectGarbage();
  const { rss, heapUsed, external } = process.memoryUsage();
  // What the collection itself took is no lag of the app.
  setImmediate(() => delay.reset());
  return { lagP99Ms, lagWorstMs, rssBytes: rss, heapBytes: heapUsed, externalBytes: external };
}

// Only the process that was forked has a channel; its workers load this too.
if (process.send) {
  process.on("message", (message) => message === "measure" && process.send(measure()));
  // A listener keeps the channel open; whether the process may end is decided elsewhere.
}
