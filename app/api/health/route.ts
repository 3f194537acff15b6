import { isDatabaseReachable } from "@/lib/platform/database/is-database-reachable";

export const dynamic = "force-dynamic";

/** 200 or 503 for whoever watches; it says nothing else. */
export async function GET(): Promise<Response> {
  const isUp = await isDatabaseReachable();
  return new Response(isUp ? "ok" : "unavailable", {
    status: isUp ? 200 : 503,
    headers: { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" },
  });
}
