import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { sealBytes, unsealBytes } from "@/lib/platform/secrets";
import type { Exchange } from "@/lib/shipstation/request-log/exchange";

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Compressed, then sealed for this site and this request. */
export async function sealExchange(exchange: Exchange, siteId: string, contactId: string) {
  const packed = await compress(Buffer.from(JSON.stringify(exchange), "utf8"));
  return sealBytes(packed, contextOf(siteId, contactId));
}

/** Opens what sealExchange made; throws when it was sealed under another key. */
export async function openExchange(sealed: Uint8Array, siteId: string, contactId: string): Promise<Exchange> {
  const text = (await expand(unsealBytes(sealed, contextOf(siteId, contactId)))).toString("utf8");
  // Written by sealExchange and by nothing else.
  return JSON.parse(text) as Exchange;
}

function contextOf(siteId: string, contactId: string) {
  return { siteId, field: `contact:${contactId}` };
}
