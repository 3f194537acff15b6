const allowed = "GET, HEAD, POST";

/** Node cannot put a TRACE into a Request, so Next would fail on it. ShipStation's address answers XML, never nothing. */
export function refuseTrace(request, response) {
  const isStore = /^\/+api\/+shipstation\/*(\?|$)/.test(request.url);
  const text = `TRACE is not answered here. Allowed: ${allowed}.`;
  const body = isStore
    ? `<?xml version="1.0" encoding="utf-8"?>\n<Error code="method">${text} / TRACE n'est pas pris en charge ici.</Error>\n`
    : `${text}\n`;
  response
    .writeHead(405, {
      Allow: allowed,
      "Cache-Control": "no-store",
      "Content-Type": `text/${isStore ? "xml" : "plain"}; charset=utf-8`,
      "Content-Length": Buffer.byteLength(body),
    })
    .end(body);
}
