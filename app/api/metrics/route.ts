import { observeBacklog } from "@/lib/jobs/observe-backlog";
import { problemAnswer } from "@/lib/orders/wire/problem";
import { apiRoute } from "@/lib/platform/api-route";
import { env } from "@/lib/platform/env";
import { metricsText } from "@/lib/platform/metrics";
import { requestId } from "@/lib/platform/request-context";
import { digest, sameDigest } from "@/lib/platform/secrets";

export const dynamic = "force-dynamic";

/** What this process counted, for Prometheus. Without a token in the settings there is nothing at this address. */
export const GET = apiRoute("/api/metrics", async (request) => {
  const { metricsToken } = env();
  if (metricsToken === null) return problemAnswer({ code: "unknown-address" }, requestId());
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  // Digests have one length, so that the time tells nothing of the token.
  if (!sameDigest(digest(given), digest(metricsToken))) return refusedAnswer();
  await observeBacklog(new Date());
  const { contentType, text } = await metricsText();
  return new Response(text, { headers: { "Content-Type": contentType, "Cache-Control": "no-store" } });
});

function refusedAnswer(): Response {
  return new Response("The token is missing or wrong.\n", {
    status: 401,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "WWW-Authenticate": 'Bearer realm="Metrics"',
      "Cache-Control": "no-store",
    },
  });
}
