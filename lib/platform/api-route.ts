import { logger } from "@/lib/platform/logger";
import { countRequest } from "@/lib/platform/metrics";
import { inRequest, notedOfRequest, noteOfRequest, requestId } from "@/lib/platform/request-context";

type Door<Rest extends readonly unknown[]> = (
  request: Request,
  ...rest: Rest
) => Response | Promise<Response>;

// Asked every few seconds by machines: their lines would bury the others.
const quietRoutes = ["/api/health", "/api/health/live", "/api/health/ready", "/api/metrics"];

/**
 * The frame of every route below /api: its request has an id, which the answer shows as X-Request-Id, and one line in
 * the log. The line has the route's pattern, for an address can hold whatever a caller writes.
 */
export function apiRoute<Rest extends readonly unknown[]>(route: string, door: Door<Rest>) {
  return (request: Request, ...rest: Rest): Promise<Response> =>
    inRequest(request.headers, async () => {
      const begunMs = performance.now();
      try {
        const response = await door(request, ...rest);
        noteAnswer(request, { route, status: response.status, begunMs });
        return withRequestId(response);
      } catch (cause) {
        noteAnswer(request, { route, status: 500, begunMs });
        throw cause;
      }
    });
}

type Answered = { readonly route: string; readonly status: number; readonly begunMs: number };

function noteAnswer({ method }: Request, { route, status, begunMs }: Answered): void {
  const durationMs = Math.round((performance.now() - begunMs) * 10) / 10;
  const { siteId, outcome, callerRequestId } = notedOfRequest();
  const level = status >= 500 ? "warn" : status < 400 && quietRoutes.includes(route) ? "debug" : "info";
  noteOfRequest({ isLogged: true });
  countRequest({ route, method, status, durationMs });
  logger[level]({ method, route, status, durationMs, siteId, outcome, callerRequestId }, "Answered.");
}

function withRequestId(response: Response): Response {
  try {
    response.headers.set("X-Request-Id", requestId());
    return response;
  } catch {
    // The headers of a redirect cannot be changed.
    const headers = new Headers(response.headers);
    headers.set("X-Request-Id", requestId());
    return new Response(response.body, { status: response.status, headers });
  }
}
