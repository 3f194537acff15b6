import { env } from "@/lib/platform/env";

export type ApiKey = { readonly key: string; readonly secret: string };

/** What ShipStation answered, or why there is no answer. Statuses are for the caller to judge. */
export type ApiAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly headers: Headers; readonly body: string }
  | { readonly kind: "unreachable"; readonly cause: "timeout" | "network" | "too-large" };

const timeoutMs = 10_000;
const maxBytes = 5 * 1024 * 1024;

/** One guarded call of ShipStation's REST API V1: its host alone, no redirect followed, a deadline and a size cap. */
export async function getFromShipStation(path: `/${string}`, apiKey: ApiKey): Promise<ApiAnswer> {
  const basic = Buffer.from(`${apiKey.key}:${apiKey.secret}`).toString("base64");
  try {
    const response = await fetch(new URL(path, env().shipStationApiUrl), {
      headers: { authorization: `Basic ${basic}`, accept: "application/json" },
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
