import type { Instrumentation } from "next";

/** Next calls this once in each server process. Where the role allows, it takes up the jobs. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { listenToServer } = await import("@/lib/platform/note-unframed");
  listenToServer();
  const { env } = await import("@/lib/platform/env");
  const { startTracing } = await import("@/lib/platform/start-tracing");
  await startTracing(env().traces);
  const { joinWork } = await import("@/lib/jobs/join-work");
  await joinWork();
}

/** Next's own line would show a query with its values: it is kept quiet (web-server.mjs), and ours is redacted. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logRequestError } = await import("@/lib/platform/log-request-error");
  logRequestError(error, { request, context });
};
