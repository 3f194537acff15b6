import http from "node:http";
import https from "node:https";

/** How a server in front of the endpoint treats what it is asked. */
export type FrontFault =
  | "none"
  | "removes-authorization"
  | "html"
  | "hangs"
  | "redirects"
  | "breaks"
  | "firewall"
  | "lets-everybody-in"
  | "empty"
  | "asks-for-its-own-password";

type Handler = (request: Request) => Promise<Response>;

export type FrontServer = {
  readonly url: string;
  readonly asked: () => readonly { readonly target: string; readonly authorization: string | null }[];
  setFault(fault: FrontFault): void;
  close(): Promise<void>;
};

const html = "<!doctype html><html><body><h1>Welcome</h1></body></html>";

/** A real server of this machine, between whoever asks and the route. */
export async function openFrontServer(
  handler: Handler,
  tls?: { readonly key: string; readonly cert: string },
): Promise<FrontServer> {
  const asked: { target: string; authorization: string | null }[] = [];
  let fault: FrontFault = "none";
  const answer: http.RequestListener = async (request, response) => {
    const { authorization } = request.headers;
    asked.push({ target: request.url ?? "", authorization: authorization ?? null });
    const fixed = fixedAnswer(fault, authorization !== undefined);
    if (fixed === "hang") return;
    if (fixed) {
      response.writeHead(fixed.status, fixed.headers).end(fixed.body);
      return;
    }
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    if (fault === "removes-authorization") headers.delete("authorization");
    const answered = await handler(new Request(`http://localhost${request.url ?? "/"}`, { headers }));
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text());
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The front server has no port.");
  return {
    url: `${tls ? "https" : "http"}://localhost:${address.port}`,
    asked: () => asked,
    setFault: (next) => {
      fault = next;
      asked.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Fixed = { readonly status: number; readonly headers: Record<string, string>; readonly body: string };

function fixedAnswer(fault: FrontFault, hasPassword: boolean): Fixed | "hang" | null {
  const page = { "content-type": "text/html" };
  switch (fault) {
    case "html":
      return { status: 200, headers: page, body: html };
    case "hangs":
      return "hang";
    case "redirects":
      return { status: 301, headers: { location: "https://www.shop.example/api/shipstation?x=1" }, body: "" };
    case "breaks":
      return { status: 502, headers: page, body: html };
    case "firewall":
      return { status: 403, headers: page, body: html };
    case "lets-everybody-in":
      return { status: 200, headers: { "content-type": "text/xml" }, body: '<Orders pages="1"></Orders>' };
    case "empty":
      return { status: hasPassword ? 200 : 401, headers: { "content-type": "text/xml" }, body: "" };
    case "asks-for-its-own-password":
      return { status: 401, headers: { ...page, "www-authenticate": "Basic" }, body: html };
    default:
      return null;
  }
}
