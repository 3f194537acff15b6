import { z } from "zod";
import { requireActor } from "@/lib/access/require-actor";
import { isSameOrigin } from "@/lib/access/same-origin";
import { systemClock } from "@/lib/kernel/utc";
import { connectionTestRuns } from "@/lib/platform/limits";
import { logger } from "@/lib/platform/logger";
import { readBody } from "@/lib/platform/read-body";
import { runConnectionTest } from "@/lib/shipstation/connection-test/run-connection-test";

export const dynamic = "force-dynamic";

const asked = z.strictObject({ password: z.string().max(200) });

/** Runs the test and sends each result as a line of JSON as soon as it is known; a page that is closed ends the run. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const actor = await requireActor("systems.configure");
  const body = await readBody(request, { maxBytes: 4_096, deadlineMs: 5_000 });
  const input = asked.safeParse(body.ok ? jsonOf(body.value) : null);
  if (!input.success) return new Response(null, { status: 400 });
  const waitSeconds = await connectionTestRuns().failed(actor.scope.siteId);
  if (waitSeconds > 0) {
    return new Response(null, { status: 429, headers: { "retry-after": String(waitSeconds) } });
  }

  const results = runConnectionTest(actor, input.data, systemClock);
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await results.next();
        if (next.done) controller.close();
        else controller.enqueue(new TextEncoder().encode(`${JSON.stringify(next.value)}\n`));
      } catch (err) {
        logger.error({ err, siteId: actor.scope.siteId }, "A connection test broke off.");
        controller.error(err);
      }
    },
    async cancel() {
      await results.return(undefined);
    },
  });
  return new Response(lines, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "private, no-store",
      // A proxy that collects the answer would show all lines at once.
      "x-accel-buffering": "no",
    },
  });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
