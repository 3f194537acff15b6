import type { IncomingHttpHeaders } from "node:http";
import { context, propagation, SpanStatusCode, trace } from "@opentelemetry/api";
import { notedOfRequest } from "@/lib/platform/request-context";

type Facts = { readonly siteId?: string | undefined; readonly job?: string };

/**
 * Does one of the house's verbs as a span of the trace; costs next to nothing while nobody collects traces. A span has
 * ids and words of ours: what a customer ordered and what an error says is no part of it.
 */
export function inSpan<Answer>(
  name: "export" | "notice" | "intake" | "job",
  { siteId, job }: Facts,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { requestId } = notedOfRequest();
  const attributes = {
    ...(siteId !== undefined && { "wsm.site_id": siteId }),
    ...(job !== undefined && { "wsm.job": job }),
    ...(requestId !== undefined && { "wsm.request_id": requestId }),
  };
  return trace.getTracer("web-shop-manager").startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (cause) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute("error.type", cause instanceof Error ? cause.name : "unknown");
      throw cause;
    } finally {
      span.end();
    }
  });
}

/** Does work as part of the trace that a caller's headers name (`traceparent`), as Next does for what goes through it. */
export function asPartOfCallersTrace<Answer>(headers: IncomingHttpHeaders, work: () => Answer): Answer {
  return context.with(propagation.extract(context.active(), headers), work);
}
