// Serves the built pages (or, with --dev, builds them as they are asked for). Started by main.mjs and serve.mjs.
import { AsyncLocalStorage } from "node:async_hooks";
import { createServer } from "node:http";
import next from "next";
import { Answer } from "./answer.mjs";
import { compileSooner } from "./compiling.mjs";
import { directRoute } from "./direct-route.mjs";
import { collectLessOften } from "./heap.mjs";
import { inFlight } from "./in-flight.mjs";
import { root } from "./packages.mjs";
import { plainAddress } from "./plain-address.mjs";
import { refuseTrace } from "./refuse-trace.mjs";

// What was begun has ten seconds; what follows an answer, and the jobs, have a little more.
const endWithinMs = 10_000;
const workWithinMs = 2_000;

// lib/platform/request-context.ts fills what begins here: the id under which the log has all lines of a request.
globalThis.webShopManagerRequests ??= new AsyncLocalStorage();
const requests = globalThis.webShopManagerRequests;

/**
 * Answers how to stop it. `lingerMs`: how long it still listens, and refuses, when nothing is left to be done. A worker
 * shows how it is and nothing else; without a port it does not listen at all.
 */
export async function serveWeb({ port, isDevelopment, isWorker = false, lingerMs = 0 }) {
  collectLessOften();
  compileSooner();
  const app = next({
    dev: isDevelopment,
    dir: root,
    hostname: "localhost",
    ...(port && { port }),
    turbopack: isDevelopment,
    // Next prints errors as they are; instrumentation.ts writes them without secrets and customers' data.
    quiet: !isDevelopment,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  const traffic = inFlight();
  const server = createServer(
    // A route reads a body under its own, shorter deadline; these stop whoever never gets that far.
    { ServerResponse: Answer, headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      const { context } = response;
      // lib/platform/note-unframed.ts leaves this: what no route answers has its line in the log too.
      response.once("close", () => globalThis.webShopManagerRequestEnded?.(context, request, response));
      if (!traffic.admits(request, response)) return;
      if (isWorker && !isAboutProcess(request.url)) return void refusePage(response);
      if (request.method === "TRACE") return void refuseTrace(request, response);
      if (!isReadable(request.url)) return void refuseAddress(response);
      request.url = plainAddress(request.url);
      appendCaller(request);
      response.isHeadHeld = request.url.startsWith("/api/");
      const answer = directRoute(globalThis.webShopManagerDirect, request) ?? handle;
      void requests.run(context, () => answer(request, response));
    },
  );
  if (!isWorker) server.on("upgrade", app.getUpgradeHandler());
  if (port) await new Promise((resolve, reject) => server.once("error", reject).listen(port, resolve));
  return () => closeGently({ server, app, traffic, lingerMs });
}

/** Health and figures, for whoever watches the process. */
function isAboutProcess(url) {
  return /^\/api\/(health|metrics)(\/|\?|$)/.test(url);
}

function refusePage(response) {
  const body = "This process does the shop's work in the background; it serves no pages.\n";
  response
    .writeHead(404, {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": Buffer.byteLength(body),
    })
    .end(body);
}

/** Next answers a stray % with a page; callers of /api read no pages. */
function isReadable(address) {
  try {
    decodeURI(address.split("?", 1)[0]);
    return true;
  } catch {
    return false;
  }
}

function refuseAddress(response) {
  const problem = {
    type: "about:blank",
    title: "The address is not readable",
    status: 400,
    detail: "Write a % sign as %25.",
  };
  response
    .writeHead(400, {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
    })
    .end(JSON.stringify(problem));
}

/** The last hop is the one we saw ourselves; the rest of the header is what others claim. */
function appendCaller(request) {
  const claimed = request.headers["x-forwarded-for"];
  request.headers["x-forwarded-for"] = [claimed, request.socket.remoteAddress].filter(Boolean).join(", ");
}

/** Answers what was begun, refuses what comes; a second call waits for the first. */
async function closeGently({ server, app, traffic, lingerMs }) {
  // lib/ looks at it too: /api/health/ready says 503 from here on.
  globalThis.webShopManagerStopping = true;
  // lib/jobs/join-work.ts leaves its worker here; what it has begun is finished, the rest waits in the queue.
  const resting = Promise.resolve(globalThis.webShopManagerWorker).then((worker) => worker?.stop());
  await within(endWithinMs, traffic.stop(lingerMs));
  const closed = new Promise((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  // lib/platform/after-answer.ts leaves this: what was answered is in the request log before the end.
  await within(workWithinMs, Promise.all([closed, resting, globalThis.webShopManagerFinish?.()]));
  // lib/platform/start-tracing.ts leaves this: the last traces.
  await within(workWithinMs, globalThis.webShopManagerEndTraces?.());
  await app.close();
}

function within(mostMs, work) {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, mostMs))]);
}
