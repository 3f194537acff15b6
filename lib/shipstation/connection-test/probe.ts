import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { fixedLookup } from "@/lib/shipstation/connection-test/fixed-lookup";

/** Where a call goes: the store's own address, at the addresses its name was looked up to. */
export type Target = { readonly url: URL; readonly addresses: readonly string[] };

export type Answered = {
  readonly kind: "answered";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly durationMs: number;
};
export type ProbeAnswer =
  | Answered
  | {
      readonly kind: "failed";
      readonly cause: "timeout" | "refused" | "broken" | "tooLarge";
      readonly code: string;
      readonly durationMs: number;
    };

const maxBytes = 1024 * 1024;

class TooLarge extends Error {}

/** One GET as ShipStation makes it. No redirect is followed; a deadline and a size cap end what does not end. */
export async function probe(
  { url, addresses }: Target,
  headers: Readonly<Record<string, string>>,
  timeoutMs: number,
): Promise<ProbeAnswer> {
  const begun = performance.now();
  const deadline = AbortSignal.timeout(timeoutMs);
  const sinceBegun = () => Math.round(performance.now() - begun);
  try {
    const response = await send(url, {
      headers: { ...headers, "user-agent": "Web Shop Manager connection test", accept: "*/*" },
      lookup: fixedLookup(addresses),
      agent: false,
      signal: deadline,
    });
    const body = await cappedText(response);
    return {
      kind: "answered",
      status: response.statusCode ?? 0,
      headers: plainHeaders(response),
      body,
      durationMs: sinceBegun(),
    };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "UNKNOWN";
    return { kind: "failed", cause: causeOf(error, code, deadline.aborted), code, durationMs: sinceBegun() };
  }
}

function send(url: URL, options: https.RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(url, options, resolve);
    request.once("error", reject);
    request.end();
  });
}

async function cappedText(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> = response;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function causeOf(error: unknown, code: string, isLate: boolean) {
  if (error instanceof TooLarge) return "tooLarge" as const;
  if (isLate || code === "ETIMEDOUT") return "timeout" as const;
  return code === "ECONNREFUSED" ? ("refused" as const) : ("broken" as const);
}

function plainHeaders(response: IncomingMessage): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) plain[name] = String(value);
  return plain;
}
