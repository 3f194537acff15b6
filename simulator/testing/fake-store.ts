import http from "node:http";
import { closeServer, listen } from "@/simulator/listen";

export type FakeRequest = {
  readonly method: string;
  /** Path and query exactly as they came over the wire. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
};

export type FakeAnswer = "hang" | WrittenAnswer;

type WrittenAnswer = {
  readonly status?: number;
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Closes the connection after so many bytes of the body. */
  readonly cutAfter?: number;
};

export type FakeStore = {
  readonly url: string;
  readonly requests: readonly FakeRequest[];
  answer: (request: FakeRequest) => FakeAnswer;
  close(): Promise<void>;
};

/** A shop's endpoint that answers whatever a test wants it to answer. */
export async function startFakeStore(
  answer: FakeStore["answer"] = () => ordersAnswer([]),
): Promise<FakeStore> {
  const requests: FakeRequest[] = [];
  const server = http.createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const target = incoming.url ?? "/";
      const request: FakeRequest = {
        method: incoming.method ?? "",
        target,
        query: new URL(target, "http://store").searchParams,
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      };
      requests.push(request);
      write(outgoing, store.answer(request));
    });
  });
  const port = await listen(server, 0);

  const store: FakeStore = {
    url: `http://127.0.0.1:${port}/api/shipstation`,
    requests,
    answer,
    close: () => closeServer(server),
  };
  return store;
}

/** One right answer: the headers and the root of the documentation around these orders. */
export function ordersAnswer(orders: readonly string[], pages: number | string | null = 1): WrittenAnswer {
  const attribute = pages === null ? "" : ` pages="${pages}"`;
  return xmlAnswer(`<?xml version="1.0" encoding="utf-8"?>\n<Orders${attribute}>${orders.join("")}</Orders>`);
}

export function xmlAnswer(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): WrittenAnswer {
  return {
    headers: {
      "Content-Type": "text/xml; charset=utf-8",
      "Content-Length": String(Buffer.byteLength(body)),
      "Cache-Control": "no-store",
      ...headers,
    },
    body,
  };
}

function write(outgoing: http.ServerResponse, answer: FakeAnswer): void {
  if (answer === "hang") return;
  const { status = 200, reason, headers = {}, body = "", cutAfter } = answer;
  outgoing.writeHead(status, reason ?? http.STATUS_CODES[status] ?? "", headers);
  if (cutAfter === undefined) outgoing.end(body);
  else outgoing.write(body.slice(0, cutAfter), () => outgoing.destroy());
}
