const retryAfterSeconds = 5;

const sentence = "This server is stopping; another one answers in a moment. Try again.";
const inFrench = "Ce serveur s'arrête ; un autre répond dans un instant. Réessayez.";

/** Each caller in the form it reads: XML for ShipStation, a problem for storefronts, a page for people. */
function refusal(url) {
  if (/^\/+api\/+shipstation\/*(\?|$)/.test(url)) {
    return {
      type: "text/xml",
      body: `<?xml version="1.0" encoding="utf-8"?>\n<Error code="unavailable">${sentence} / ${inFrench}</Error>\n`,
    };
  }
  if (/^\/+api(\/|\?|$)/.test(url)) {
    const problem = { type: "about:blank", title: "The server is stopping", status: 503, detail: sentence };
    return { type: "application/problem+json", body: JSON.stringify(problem) };
  }
  return {
    type: "text/html",
    body: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Web Shop Manager</title><p lang="fr">${inFrench}<p lang="en">${sentence}</html>\n`,
  };
}

/** Nothing of the request was done, so it may be sent again at once: to another process, or later to this one. */
export function refuseStopping(request, response) {
  const { type, body } = refusal(request.url);
  response
    .writeHead(503, {
      "Retry-After": String(retryAfterSeconds),
      Connection: "close",
      "Cache-Control": "no-store",
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Length": Buffer.byteLength(body),
    })
    .end(request.method === "HEAD" ? undefined : body);
}
