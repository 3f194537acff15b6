import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyOfWhole, dropWhole } from "@/lib/kernel/whole-answer";
import { env } from "@/lib/platform/env";
import { logRequestError } from "@/lib/platform/log-request-error";
import { withIncoming } from "@/lib/platform/read-body";
import { asPartOfCallersTrace } from "@/lib/platform/spans";

type Door = (request: Request) => Promise<Response>;
type Direct = (asked: IncomingMessage, answered: ServerResponse) => Promise<void>;
type Holder = typeof globalThis & { webShopManagerDirect?: Map<string, Direct> };

/**
 * From the moment Next has loaded this route, the web server asks it without Next, whose own work for a request is as
 * much as that for a whole page of an import (DECISIONS 41). Same door, same module: only the way there is shorter.
 * `path` is Next's name for it, such as /api/orders/[number]; a door with a parameter reads it from the address. Other
 * methods than those go through Next. While developing, Next keeps the way, because it replaces modules.
 */
export function answerDirectly(path: string, methods: readonly string[], door: Door): Door {
  const holder: Holder = globalThis;
  if (process.env.NODE_ENV !== "development") {
    holder.webShopManagerDirect ??= new Map();
    const pattern = path.replace(/\[\w+\]/g, "[]");
    for (const method of methods) {
      holder.webShopManagerDirect.set(`${method} ${pattern}`, (asked, answered) =>
        pass(path, door, asked, answered),
      );
    }
  }
  return door;
}

async function pass(path: string, door: Door, asked: IncomingMessage, answered: ServerResponse) {
  try {
    const response = await asPartOfCallersTrace(asked.headers, () => door(requestOf(asked)));
    await send(response, answered);
  } catch (cause) {
    const { method = "GET" } = asked;
    logRequestError(cause, { request: { path, method }, context: { routePath: path, routeType: "route" } });
    if (answered.headersSent) answered.destroy();
    else answered.writeHead(500).end();
  }
  // What of a refused body is still to come is read and dropped, or the caller's next request would wait behind it.
  asked.resume();
}

function requestOf(asked: IncomingMessage): Request {
  const { method = "GET", url = "/" } = asked;
  const given = { method, headers: headersOf(asked) };
  const address = new URL(url, env().appOrigin);
  const request = new Request(address, given);
  // Nothing is read before the door asks for it, and a door that stops reading still has its answer sent.
  return method === "GET" || method === "HEAD" ? request : withIncoming(request, asked);
}

/** As Node has joined them, with what the web server has added. */
function headersOf({ headers }: IncomingMessage): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) all.append(name, one);
  }
  return all;
}

/** Answers are short enough to be sent in one piece. */
async function send(response: Response, answered: ServerResponse): Promise<void> {
  const body = bodyOfWhole(response) ?? new Uint8Array(await response.arrayBuffer());
  for (const [name, value] of response.headers) answered.setHeader(name, value);
  if (body.byteLength > 0) answered.setHeader("Content-Length", body.byteLength);
  answered.writeHead(response.status);
  const { socket } = answered;
  answered.once("finish", () => {
    // Of a connection that broke, the system may still hold on to some of them.
    if (socket && !socket.destroyed && socket.writableLength === 0) dropWhole(response);
  });
  answered.end(body);
}
