/** Says whether, and nothing else: no version, no reason, for anybody may ask. */
export function healthAnswer(isWell: boolean): Response {
  return new Response(isWell ? "ok" : "unavailable", {
    status: isWell ? 200 : 503,
    headers: { "Cache-Control": "no-store", "Content-Type": "text/plain; charset=utf-8" },
  });
}
