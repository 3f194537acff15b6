import { promisify } from "node:util";
import { constants, gunzip, zstdCompressSync, zstdDecompress } from "node:zlib";
import { sealBytes, unsealBytes } from "@/lib/platform/secrets";
import type { Exchange } from "@/lib/shipstation/request-log/exchange";

const expandGzip = promisify(gunzip);
const expandZstd = promisify(zstdDecompress);

/** Zstandard's lowest level: of a page of the feed it leaves a twenty-seventh, in a sixth of gzip's time. */
const compression = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/**
 * Compressed at once, as what waits for the log should be small. The body of the answer follows the JSON on a line of its
 * own, so that a whole page need be neither read nor escaped: `answered` are its bytes where they are kept as they are.
 */
export function packExchange({ request, answer }: Exchange, answered: Uint8Array | null): Buffer {
  const { text, ...facts } = answer.body;
  const head = JSON.stringify({ request, answer: { ...answer, body: { ...facts, text: null } } });
  const body = answered ?? (text === null ? null : Buffer.from(text));
  return zstdCompressSync(
    body === null ? head : Buffer.concat([Buffer.from(`${head}\n`), body]),
    compression,
  );
}

/** For this site and this request only. */
export function sealPacked(packed: Uint8Array, siteId: string, contactId: string): Buffer<ArrayBuffer> {
  return sealBytes(packed, contextOf(siteId, contactId));
}

/** Opens what was packed and sealed; throws when it was sealed under another key. Older logs are gzip, one line of JSON. */
export async function openExchange(sealed: Uint8Array, siteId: string, contactId: string): Promise<Exchange> {
  const packed = unsealBytes(sealed, contextOf(siteId, contactId));
  const isZstd = packed.subarray(0, zstdMagic.length).equals(zstdMagic);
  const written = (await (isZstd ? expandZstd(packed) : expandGzip(packed))).toString("utf8");
  const lineEnd = written.indexOf("\n");
  // Written by packExchange and by nothing else.
  const exchange = JSON.parse(lineEnd < 0 ? written : written.slice(0, lineEnd)) as Exchange;
  if (lineEnd < 0) return exchange;
  const { answer } = exchange;
  return { ...exchange, answer: { ...answer, body: { ...answer.body, text: written.slice(lineEnd + 1) } } };
}

function contextOf(siteId: string, contactId: string) {
  return { siteId, field: `contact:${contactId}` };
}
