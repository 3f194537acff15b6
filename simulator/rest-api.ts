import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { closeServer, listen } from "@/simulator/listen";
import { createRateLimit } from "@/simulator/rate-limit";
import { createLabelBook, type LabelBook } from "@/simulator/rest-labels";
import { answerRest, type RestAnswer } from "@/simulator/rest-routes";
import { type RestStore, type RestStoreGiven, restStoreFrom } from "@/simulator/rest-store";
import type { ShipNotice } from "@/simulator/ship-notice-xml";

export const restFaults = [401, 402, 403, 429, 500, 503, "hang", "html"] as const;
/** How every call goes wrong until it is set back to null. */
export type RestFault = (typeof restFaults)[number] | null;

export type RestCall = { readonly method: string; readonly target: string; readonly status: number | null };

export type RestApiSettings = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly stores: readonly RestStoreGiven[];
  readonly callsPerMinute?: number;
  readonly clock?: () => Date;
  /** How long a refresh takes at least, so that its state can be seen. */
  readonly refreshMs?: number;
  /** The import that a refresh starts; without it, the store's refresh date simply moves on. */
  readonly onRefresh?: (store: RestStore, since: Date | null) => Promise<unknown>;
  /** Answers in place of the API, which is what the simulator's page and faults do; false leaves the call to it. */
  readonly answerFirst?: (request: IncomingMessage, response: ServerResponse, body: string) => boolean;
  /** The labels whose notices the simulator sent, of the first store. */
  readonly notices?: () => readonly ShipNotice[];
};

export type RestApi = {
  readonly url: string;
  setFault(fault: RestFault): void;
  stores(): readonly RestStore[];
  changeStore(storeId: number, change: Partial<RestStore>): void;
  calls(): readonly RestCall[];
  /** Labels that never were announced, and voids. */
  readonly labels: LabelBook;
  close(): Promise<void>;
};

/** The few calls of ShipStation's REST API V1 that a store platform makes, on this machine's own port. */
export async function serveRestApi(settings: RestApiSettings): Promise<RestApi> {
  const clock = settings.clock ?? (() => new Date());
  const rateLimit = createRateLimit(settings.callsPerMinute ?? 40, clock);
  const stores = new Map(settings.stores.map((given) => [given.storeId, restStoreFrom(given)]));
  const labels = createLabelBook(settings.stores[0]?.storeId ?? 0, settings.notices ?? (() => []), clock);
  const calls: RestCall[] = [];
  let fault: RestFault = null;

  function changeStore(storeId: number, change: Partial<RestStore>): void {
    const store = stores.get(storeId);
    if (store) stores.set(storeId, { ...store, ...change });
  }

  async function refresh(store: RestStore, since: Date | null): Promise<void> {
    const started = clock();
    changeStore(store.storeId, { refreshing: true, lastRefreshAttempt: started });
    try {
      await Promise.all([settings.onRefresh?.(store, since), pause(settings.refreshMs ?? 0)]);
      // An import that works turns the automatic one on again.
      changeStore(store.storeId, { refreshDate: started, autoRefresh: true });
    } catch {
      // As in the real one: a refresh that fails switches the automatic one off and tells the caller nothing.
      changeStore(store.storeId, { autoRefresh: false });
    } finally {
      changeStore(store.storeId, { refreshing: false });
    }
  }

  function answer(request: IncomingMessage, body: string): RestAnswer | "hang" {
    if (fault === "hang") return "hang";
    if (fault === "html")
      return { status: 200, html: "<!doctype html><title>Sign in to this network</title>" };
    if (fault !== null && fault !== 429) return { status: fault, json: { message: messages[fault] } };
    if (!mayEnter(request, settings)) return { status: 401, json: { message: messages[401] } };

    const { allowed, limit, remaining, resetSeconds } = rateLimit.take();
    const headers = {
      "X-Rate-Limit-Limit": String(limit),
      "X-Rate-Limit-Remaining": String(fault === 429 ? 0 : remaining),
      "X-Rate-Limit-Reset": String(resetSeconds),
    };
    if (!allowed || fault === 429) {
      const retry = { ...headers, "Retry-After": String(resetSeconds) };
      return { status: 429, json: { message: messages[429] }, headers: retry };
    }
    const asked = { method: request.method ?? "GET", target: request.url ?? "/", body };
    return {
      ...answerRest(asked, {
        stores: [...stores.values()],
        labels,
        change: changeStore,
        refresh: (store, since) => void refresh(store, since),
      }),
      headers,
    };
  }

  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      if (settings.answerFirst?.(request, response, body)) return;
      const answered = answer(request, body);
      const status = answered === "hang" ? null : answered.status;
      calls.push({ method: request.method ?? "", target: request.url ?? "", status });
      if (answered !== "hang") write(response, answered);
    });
  });
  const port = await listen(server, settings.port ?? 0);

  return {
    url: `http://127.0.0.1:${port}`,
    setFault: (next) => {
      fault = next;
    },
    stores: () => [...stores.values()],
    changeStore,
    calls: () => calls,
    labels,
    close: () => closeServer(server),
  };
}

const messages = {
  401: "Invalid API credentials",
  402: "Payment Required",
  403: "Forbidden",
  429: "Too Many Requests",
  500: "An internal error occurred",
  503: "Service Unavailable",
} as const;

function mayEnter({ headers }: IncomingMessage, { apiKey, apiSecret }: RestApiSettings): boolean {
  const [scheme, pair = ""] = (headers.authorization ?? "").split(" ");
  return (
    scheme?.toLowerCase() === "basic" &&
    Buffer.from(pair, "base64").toString("utf8") === `${apiKey}:${apiSecret}`
  );
}

function write(response: ServerResponse, { status, json, html, headers = {} }: RestAnswer): void {
  const body = html ?? JSON.stringify(json);
  const type = html === undefined ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body), ...headers });
  response.end(body);
}
