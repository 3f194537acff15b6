import http from "node:http";
import https from "node:https";
import { setTimeout as pause } from "node:timers/promises";
import type { FaultOf } from "@/simulator/faults";
import type { Settings } from "@/simulator/settings";
import { wireDateTime } from "@/simulator/wire-dates";

export type ImportWindow = { readonly start: Date; readonly end: Date };

export type StoreAnswer =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly reason: string;
      readonly headers: http.IncomingHttpHeaders;
      readonly bytes: Buffer;
      readonly durationMs: number;
    }
  | { readonly kind: "failure"; readonly message: string; readonly durationMs: number };

type Pairs = readonly (readonly [name: string, value: string])[];

export type Connection = Pick<Settings, "url" | "username" | "password" | "credentials" | "timeoutMs"> &
  Partial<Pick<Settings, "faults">>;

/** Without a window only `action=export` is sent, as the form's Test Connection button does. */
export function askForOrders(connection: Connection, asked: { window: ImportWindow; page: number } | null) {
  const window: Pairs = asked
    ? [
        ["start_date", wireDateTime(asked.window.start)],
        ["end_date", wireDateTime(asked.window.end)],
        ["page", String(asked.page)],
      ]
    : [];
  return send(connection, "GET", [["action", "export"], ...window], null);
}

export function postNotice(connection: Connection, query: Pairs, body: string): Promise<StoreAnswer> {
  return send(connection, "POST", [["action", "shipnotify"], ...query], body);
}

/** The endpoint with the query appended: a merchant's URL may already hold one. */
export function storeUrl(endpoint: string, query: Pairs): string {
  const joint = !endpoint.includes("?") ? "?" : /[?&]$/.test(endpoint) ? "" : "&";
  return endpoint + joint + query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
}

/** As the documentation prints it: lower-case hexadecimal, and a plus for a space. */
function encode(value: string): string {
  return encodeURIComponent(value)
    .replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
    .replaceAll("%20", "+");
}

// Plain node:http and not fetch: no compression is asked for, no redirect is followed, and a body that ends
// before its Content-Length is an error. Every request has its own connection, so none meets a closing one.
function send(
  { credentials, timeoutMs, faults, ...form }: Connection,
  method: string,
  query: Pairs,
  body: string | null,
) {
  const fault = faults?.take("way") ?? null;
  const password = fault === "wrong-password" ? `not ${form.password}` : form.password;
  const pair: Pairs =
    fault === "no-authorization"
      ? []
      : [
          ["SS-UserName", form.username],
          ["SS-Password", password],
        ];
  const started = performance.now();
  const durationMs = () => Math.round(performance.now() - started);

  return new Promise<StoreAnswer>((resolve) => {
    const fail = (message: string) => resolve({ kind: "failure", message, durationMs: durationMs() });
    let url: URL;
    try {
      url = new URL(storeUrl(form.url, credentials === "query" ? [...pair, ...query] : query));
    } catch {
      return fail(`"${form.url}" is not a URL.`);
    }
    if (url.protocol !== "http:" && url.protocol !== "https:")
      return fail(`"${form.url}" is not a web address.`);

    const headers: Record<string, string | number> = {};
    if (credentials === "basic" && fault !== "no-authorization")
      headers.Authorization = basic(form.username, password);
    if (credentials === "headers") for (const [name, value] of pair) headers[name] = value;
    if (body !== null) {
      headers["Content-Type"] = "text/xml";
      headers["Content-Length"] = Buffer.byteLength(body) + (fault === "wrong-length" ? 40 : 0);
    }

    const asked = (url.protocol === "https:" ? https : http).request(url, { method, headers, agent: false });
    const timer = setTimeout(() => {
      asked.destroy(new Error(`The operation has timed out: no whole answer within ${timeoutMs} ms.`));
    }, timeoutMs);
    asked.on("close", () => clearTimeout(timer));
    asked.on("error", (error) => fail(connectionProblem(error)));
    asked.on("response", (answer) => {
      const chunks: Buffer[] = [];
      if (fault === "dropped-answer") return asked.destroy(droppedAnswer());
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", (error) => fail(connectionProblem(error)));
      answer.on("end", () => {
        const { statusCode: status = 0, statusMessage: reason = "", headers } = answer;
        resolve({
          kind: "answer",
          status,
          reason,
          headers,
          bytes: Buffer.concat(chunks),
          durationMs: durationMs(),
        });
      });
    });
    if (body === null) asked.end();
    else void writeBody(asked, body, fault);
  });
}

/** A slow line brings the body in pieces; one that breaks ends before the length that was promised. */
async function writeBody(asked: http.ClientRequest, body: string, fault: FaultOf<"way"> | null) {
  if (fault === "slow-body") {
    const bytes = Buffer.from(body);
    const piece = Math.max(1, Math.ceil(bytes.length / 4));
    for (let at = 0; at < bytes.length && !asked.destroyed; at += piece) {
      asked.write(bytes.subarray(at, at + piece));
      await pause(300);
    }
  }
  if (fault === "wrong-length") {
    asked.write(body, () => asked.socket?.end());
    return;
  }
  asked.end(fault === "slow-body" ? undefined : body);
}

function droppedAnswer(): Error {
  return Object.assign(new Error("dropped"), { code: "ECONNRESET" });
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}

function connectionProblem(error: Error & { code?: string }): string {
  switch (error.code) {
    case "ECONNREFUSED":
      return "Unable to connect to the remote server: nothing listens at this address.";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "The remote name could not be resolved.";
    case "ECONNRESET":
      return "The connection was closed before the whole answer had arrived.";
    default:
      return error.message;
  }
}
