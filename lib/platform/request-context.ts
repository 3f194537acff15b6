import { AsyncLocalStorage } from "node:async_hooks";
import { trace } from "@opentelemetry/api";
import { newId } from "@/lib/kernel/new-id";

/** What is known of the request that is being answered. It goes into the log: ids and words of ours, nothing sent to us. */
export type RequestContext = {
  /** Ours, always: an id that a caller chose could be that of another request. */
  requestId?: string;
  /** How the caller names its request, where that is a plain id; it links our line to theirs. */
  callerRequestId?: string;
  /** Of the W3C header traceparent. */
  traceId?: string;
  siteId?: string;
  /** What became of it, in the words of the request log or of the intake's problems. */
  outcome?: string;
  /** A route answered it, and its line was written. */
  isLogged?: boolean;
  /** It failed because the database was away, so that the answer is 503 and Retry-After. */
  isDatabaseTrouble?: boolean;
};

type Holder = typeof globalThis & { webShopManagerRequests?: AsyncLocalStorage<RequestContext> };

// On globalThis: the web server, which is outside the bundle, begins a request with an empty context.
const holder: Holder = globalThis;
holder.webShopManagerRequests ??= new AsyncLocalStorage();
const requests = holder.webShopManagerRequests;

/** Does the work as part of the request that the server began, or of one that begins here. */
export function inRequest<Answer>(headers: Headers, work: () => Answer): Answer {
  const context = requests.getStore() ?? {};
  context.requestId ??= newId("req");
  const callerRequestId = /^[\w.:@=/+-]{1,64}$/.exec(headers.get("x-request-id") ?? "")?.[0];
  const traceId = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-/.exec(headers.get("traceparent") ?? "")?.[1];
  if (callerRequestId !== undefined) context.callerRequestId = callerRequestId;
  if (traceId !== undefined) context.traceId = traceId;
  return requests.run(context, work);
}

/** The id of the request that is being answered; a new one where none is. */
export function requestId(): string {
  const context = requests.getStore();
  if (!context) return newId("req");
  context.requestId ??= newId("req");
  return context.requestId;
}

/** What every log line within a request, or within a job that is traced, carries. */
export function requestFields(): Pick<RequestContext, "requestId" | "traceId"> {
  const context = requests.getStore();
  const traceId = trace.getActiveSpan()?.spanContext().traceId ?? context?.traceId;
  return { ...(context && { requestId: requestId() }), ...(traceId !== undefined && { traceId }) };
}

/** Adds to what the line of this request will say. */
export function noteOfRequest(
  facts: Pick<RequestContext, "siteId" | "outcome" | "isLogged" | "isDatabaseTrouble">,
): void {
  Object.assign(requests.getStore() ?? {}, facts);
}

/** What was noted so far. */
export function notedOfRequest(): Readonly<RequestContext> {
  return requests.getStore() ?? {};
}

/** Does work that outlives the request it was begun in, such as a loop that serves many. */
export function outsideRequests<Answer>(work: () => Answer): Answer {
  return requests.exit(work);
}
