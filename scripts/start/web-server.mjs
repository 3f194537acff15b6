// Serves the built pages (or, with --dev, builds them as they are asked for). Started by main.mjs and serve.mjs.
import { createServer } from "node:http";
import next from "next";
import { root } from "./packages.mjs";
import { plainAddress } from "./plain-address.mjs";
import { refuseTrace } from "./refuse-trace.mjs";

const endWithinMs = 10_000;

export async function serveWeb({ port, isDevelopment }) {
  const app = next({
    dev: isDevelopment,
    dir: root,
    hostname: "localhost",
    port,
    turbopack: isDevelopment,
    // Next prints errors as they are; instrumentation.ts writes them without secrets and customers' data.
    quiet: !isDevelopment,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer(
    // A route reads a body under its own, shorter deadline; these stop whoever never gets that far.
    { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      if (request.method === "TRACE") return void refuseTrace(request, response);
      if (!isReadable(request.url)) return void refuseAddress(response);
      request.url = plainAddress(request.url);
      appendCaller(request);
      keepContentLength(response);
      // Next sends the head by itself, before the body is there; a route's goes out with the body.
      if (request.url.startsWith("/api/")) response.flushHeaders = () => undefined;
      void handle(request, response);
    },
  );
  server.on("upgrade", app.getUpgradeHandler());
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, resolve));
  return () => closeGently(server, app);
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

/** Next drops the Content-Length of a route's answer; without it a caller cannot tell a whole answer from a cut one. */
function keepContentLength(response) {
  const writeHead = response.writeHead;
  response.writeHead = function (...head) {
    const length = this.getHeader("x-answer-length");
    if (length !== undefined) {
      this.removeHeader("x-answer-length");
      this.setHeader("Content-Length", length);
    }
    return writeHead.apply(this, head);
  };
}

/** Answers what was begun, takes nothing new. */
async function closeGently(server, app) {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), endWithinMs);
  await closed;
  clearTimeout(force);
  // lib/platform/after-answer.ts leaves this: what was answered is in the request log before the end.
  await globalThis.webShopManagerFinish?.();
  // lib/jobs/join-work.ts leaves its worker here; what it has begun is finished, the rest waits in the queue.
  await (await globalThis.webShopManagerWorker)?.stop();
  await app.close();
}
