import { newId } from "@/lib/kernel/new-id";
import { logger } from "@/lib/platform/logger";
import { countRequest } from "@/lib/platform/metrics";
import type { RequestContext } from "@/lib/platform/request-context";

type Asked = { readonly url?: string | undefined; readonly method?: string | undefined };
type Listener = (context: RequestContext, asked: Asked, answer: { readonly statusCode: number }) => void;
type Holder = typeof globalThis & { webShopManagerRequestEnded?: Listener };

/** Lets the web server, which is outside the bundle, tell of every request that has ended. */
export function listenToServer(): void {
  const holder: Holder = globalThis;
  holder.webShopManagerRequestEnded = noteUnframed;
}

/** One line for a machine's request that no route answered: refused by the server itself, or a method nobody knows. */
export function noteUnframed(...[context, { url, method }, { statusCode }]: Parameters<Listener>): void {
  if (context.isLogged || !/^\/+api(\/|$)/.test(url ?? "")) return;
  countRequest({ route: "/api", method: method ?? "", status: statusCode, durationMs: 0 });
  const requestId = context.requestId ?? newId("req");
  // A process that was told to end refuses what still comes to it.
  const outcome = statusCode === 503 ? "stopping" : "no-route";
  logger.info({ requestId, method, route: "/api", status: statusCode, outcome }, "Answered.");
}
