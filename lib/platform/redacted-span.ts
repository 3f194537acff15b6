import type { ReadableSpan } from "@opentelemetry/sdk-trace";

const kept = [
  "error.type",
  "http.method",
  "http.route",
  "http.status_code",
  "next.page",
  "next.route",
  "next.rsc",
  "next.span_type",
  "wsm.job",
  "wsm.request_id",
  "wsm.site_id",
];
const patterns = ["http.route", "next.route", "next.page"];

/**
 * A span without what Next puts in: the address with its query, where passwords of ShipStation can be; errors with what
 * they say; addresses that were fetched. Of attributes only those above are kept, so that a new one is no leak.
 */
export function redactedSpan(span: ReadableSpan): ReadableSpan {
  return {
    name: safeName(span),
    kind: span.kind,
    spanContext: () => ({ ...span.spanContext() }),
    ...(span.parentSpanContext && { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    status: { code: span.status.code },
    attributes: Object.fromEntries(Object.entries(span.attributes).filter(([name]) => kept.includes(name))),
    links: span.links.map(({ context }) => ({ context })),
    events: [],
    duration: span.duration,
    ended: span.ended,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount + span.events.length,
    droppedLinksCount: span.droppedLinksCount,
  };
}

/** Plain words and the route's own pattern; a path, an address or anything else that was sent is left out. */
function safeName({ name, attributes }: ReadableSpan): string {
  const known = patterns.map((pattern) => attributes[pattern]);
  const words = name.split(" ").filter((word) => /^[\w.()-]+$/.test(word) || known.includes(word));
  return words.join(" ");
}
