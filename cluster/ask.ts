import http from "node:http";
import type { Seen } from "@/cluster/tally";
import type { StoreAnswer } from "@/simulator/custom-store-client";

export type Asked = {
  readonly method: "GET" | "PUT" | "POST";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Answer = Seen & { readonly headers: http.IncomingHttpHeaders };

const timeoutMs = 60_000;

/** One request on a connection of its own; status 0 when the line was cut or nobody answered in time. */
export function ask({ method, url, headers = {}, body = "" }: Asked): Promise<Answer> {
  return new Promise((resolve) => {
    const cut = (error: Error) =>
      resolve({ status: 0, retryAfter: undefined, words: error.message, headers: {} });
    const length = method === "GET" ? {} : { "content-length": Buffer.byteLength(body) };
    const asking = http.request(url, {
      method,
      agent: false,
      headers: { ...headers, ...length },
      signal: AbortSignal.timeout(timeoutMs),
    });
    asking.on("error", cut);
    asking.on("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", cut);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          retryAfter: answer.headers["retry-after"],
          words: Buffer.concat(chunks).toString(),
          headers: answer.headers,
        }),
      );
    });
    asking.end(method === "GET" ? undefined : body);
  });
}

/** An answer to the simulated ShipStation, as every caller here sees one. */
export function seen(answer: StoreAnswer): Seen & { readonly answer: StoreAnswer } {
  if (answer.kind === "failure") return { status: 0, retryAfter: undefined, words: answer.message, answer };
  const { status, headers, bytes } = answer;
  return {
    status,
    retryAfter: headers["retry-after"],
    words: status === 200 ? "" : bytes.toString(),
    answer,
  };
}
