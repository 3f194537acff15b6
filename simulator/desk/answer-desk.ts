import type { IncomingMessage, ServerResponse } from "node:http";
import type { Desk } from "@/simulator/desk/desk";
import { type DeskAct, deskAct } from "@/simulator/desk/desk-acts";
import { deskPage } from "@/simulator/desk/desk-page";
import { deskScript, deskStyle } from "@/simulator/desk/desk-style";
import { deskLanguage } from "@/simulator/desk/desk-words";
import { answerWithFault } from "@/simulator/rest-faults";

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What stands before the REST API: the page, its acts, and the faults. False leaves the call to the API. */
export function createDeskAnswer(desk: Desk, act: DeskAct = deskAct(desk)) {
  return (request: IncomingMessage, response: ServerResponse, body: string): boolean => {
    const { pathname } = new URL(request.url ?? "/", "http://desk");
    if (pathname === "/" || pathname === "/simulator" || pathname.startsWith("/simulator/")) {
      void answer(request, response, pathname, body);
      return true;
    }
    const fault = desk.faults.take("rest");
    response.once("close", () => {
      const status = response.headersSent ? response.statusCode : "no answer";
      const ok = response.headersSent && response.statusCode < 400 && fault === null;
      const facts = fault ? [`${status} (fault ${fault})`] : [`${status}`];
      desk.log.add({ act: "rest", subject: `${request.method} ${pathname}`, ok, facts });
    });
    if (fault) answerWithFault(fault, response);
    return fault !== null;
  };

  async function answer(request: IncomingMessage, response: ServerResponse, path: string, body: string) {
    if (!isLocal(request)) return send(response, 403, text, "Only this machine and this page may ask.\n");
    if (request.method === "POST") return perform(request, response, path, body);
    if (request.method !== "GET" && request.method !== "HEAD")
      return send(response, 405, text, "GET or POST.\n");
    switch (path) {
      case "/":
      case "/simulator":
        return send(
          response,
          200,
          "text/html; charset=utf-8",
          deskPage(desk, deskLanguage(request.headers["accept-language"])),
        );
      case "/simulator/desk.css":
        return send(response, 200, "text/css; charset=utf-8", deskStyle);
      case "/simulator/desk.js":
        return send(response, 200, "text/javascript; charset=utf-8", deskScript);
      case "/simulator/faults":
        return send(response, 200, json, JSON.stringify({ active: desk.faults.active() }));
      default:
        return send(response, 404, text, "There is no such page.\n");
    }
  }

  /** A form goes back to the page; a program that sends JSON gets JSON. */
  async function perform(request: IncomingMessage, response: ServerResponse, path: string, body: string) {
    const isJson = (request.headers["content-type"] ?? "").startsWith("application/json");
    const given = isJson ? fromJson(body) : new URLSearchParams(body);
    const problem = given ? await act(path.replace("/simulator/", ""), given) : "That is not JSON.";
    if (problem !== null) return send(response, 400, text, `${problem}\n`);
    if (isJson) return send(response, 200, json, JSON.stringify({ active: desk.faults.active() }));
    response.setHeader("Location", "/simulator");
    send(response, 303, text, "Done.\n");
  }
}

const text = "text/plain; charset=utf-8";
const json = "application/json; charset=utf-8";

function fromJson(body: string): URLSearchParams | null {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== "object" || value === null) return null;
    return new URLSearchParams(
      Object.entries(value).flatMap(([name, one]) => (one === null ? [] : [[name, String(one)]])),
    );
  } catch {
    return null;
  }
}

/** Neither a name that somebody pointed at this machine, nor a page of somebody else. */
function isLocal({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? "";
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)) return false;
  const { origin } = headers;
  return origin === undefined || origin === `http://${host}`;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
  });
  response.end(body);
}
