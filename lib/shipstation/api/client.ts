import { env } from "@/lib/platform/env";

export type ApiKey = { readonly key: string; readonly secret: string };

export type ApiRequest = {
  readonly method: "GET" | "POST";
  readonly path: `/${string}`;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: Readonly<Record<string, string | number>>;
};

/** What ShipStation answered, or why there is no answer. Statuses are for the caller to judge. */
export type ApiAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly headers: Headers; readonly body: string }
  | { readonly kind: "unreachable"; readonly cause: "timeout" | "network" | "too-large" };

const ordinaryTimeoutMs = 15_000;
const maxBytes = 5 * 1024 * 1024;

/** One guarded call of ShipStation's REST API V1: its host alone, no redirect followed, a deadline and a size cap. */
export async function sendToShipStation(
  request: ApiRequest,
  apiKey: ApiKey,
  timeoutMs = ordinaryTimeoutMs,
): Promise<ApiAnswer> {
  const basic = Buffer.from(`${apiKey.key}:${apiKey.secret}`).toString("base64");
  const { method, json } = request;
  try {
    const response = await fetch(addressOf(request), {
      method,
      headers: {
        authorization: `Basic ${basic}`,
        accept: "application/json",
        ...(json && { "content-type": "application/json" }),
      },
      ...(json && { body: JSON.stringify(json) }),
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await cappedText(response);
    if (body === null) return { kind: "unreachable", cause: "too-large" };
    return { kind: "answered", status: response.status, headers: response.headers, body };
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === "TimeoutError";
    return { kind: "unreachable", cause: isTimeout ? "timeout" : "network" };
  }
}

/** The host comes from the settings and from nothing else: "//elsewhere" as a path would name another one. */
function addressOf({ path, query = {} }: ApiRequest): URL {
  const address = new URL(env().shipStationApiUrl);
  address.pathname = `${address.pathname.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`;
  address.search = new URLSearchParams(query).toString();
  return address;
}

async function cappedText(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
