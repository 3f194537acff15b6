import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Direct = (asked: IncomingMessage, answered: ServerResponse) => Promise<void>;
type Holder = typeof globalThis & { webShopManagerDirect?: Map<string, Direct> };

/** An import as the web server hands it to the route, past Next. Whoever asks has loaded the route. */
export async function importPastNext(headers: Readonly<Record<string, string>>) {
  const answer = (globalThis as Holder).webShopManagerDirect?.get("GET /api/shipstation");
  const server = createServer((asked, answered) => void answer?.(asked, answered)).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const came = await fetch(`http://localhost:${port}/api/shipstation?action=export`, { headers });
  const page = await came.text();
  server.close();
  server.closeAllConnections();
  return { status: came.status, requestId: came.headers.get("x-request-id") ?? "", page };
}
