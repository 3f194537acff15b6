import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Attribute = { readonly key: string; readonly value: { readonly stringValue?: string } };

/** A span as it travels in OTLP's JSON. */
export type SentSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
};

type Sent = {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
};

/** Plays a collector: takes traces over OTLP/HTTP and keeps them as they came. */
export async function startCollector() {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    if (request.url === "/v1/traces") bodies.push(body);
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    text: () => bodies.join("\n"),
    spans: (): SentSpan[] =>
      bodies
        .map((body): Sent => JSON.parse(body))
        .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
        .flatMap(({ spans }) => spans),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

export function attributeOf({ attributes }: SentSpan, key: string): string | undefined {
  return attributes.find((attribute) => attribute.key === key)?.value.stringValue;
}
