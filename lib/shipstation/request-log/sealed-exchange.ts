import { promisify } from "node:util";
import { constants, gunzip, zstdCompressSync, zstdDecompress } from "node:zlib";
import { sealBytes, unsealBytes } from "@/lib/platform/secrets";
import type { Exchange } from "@/lib/shipstation/request-log/exchange";

const expandGzip = promisify(gunzip);
const expandZstd = promisify(zstdDecompress);

/**
 * Zstandard's lowest level: of a page of the feed it leaves a twenty-seventh, in a sixth of gzip's time. It looks back 128 KiB,
 * because it asks the system for room as long as it looks back, and gives that back, for each text.
 */
const params = { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_windowLog]: 17 };
const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const gzipMagic = Buffer.from([0x1f, 0x8b]);

/**
 * Shorter ones are kept as they are. What Node makes to compress a text lives until the next full collection of garbage,
 * with the 64 KiB from which its small buffers are cut: for ship notices alone there would be one every few seconds, in
 * which all requests wait, to save half of 2 KB each.
 */
const shortBytes = 4 * 1024;

/** From here on copying a body costs more than it saves to compress it together with its head. */
const longBytes = 64 * 1024;

/**
 * Compressed at once, as what waits for the log should be small. The body of the answer follows the JSON on a line of its
 * own, so that a whole page need be neither read nor escaped: `answered` are its bytes where they are kept as they are.
 * Of a long one only the body is compressed, for putting both in one piece would copy it.
 */
export function packExchange({ request, answer }: Exchange, answered: Uint8Array | null): Buffer {
  const { text, ...facts } = answer.body;
  const head = JSON.stringify({ request, answer: { ...answer, body: { ...facts, text: null } } });
  const body = answered ?? (text === null ? null : Buffer.from(text));
  if (body === null) return packed(Buffer.from(head));
  const line = Buffer.from(`${head}\n`);
  return body.byteLength < longBytes
    ? packed(Buffer.concat([line, body]))
    : Buffer.concat([line, zstdCompressSync(body, { params, chunkSize: longBytes })]);
}

/** Compressed in room as large as the text: what Node gives by itself is 16 KiB. */
function packed(text: Buffer): Buffer {
  return text.byteLength < shortBytes ? text : zstdCompressSync(text, { params, chunkSize: text.byteLength });
}

/** For this site and this request only. */
export function sealPacked(packed: Uint8Array, siteId: string, contactId: string): Buffer<ArrayBuffer> {
  return sealBytes(packed, contextOf(siteId, contactId));
}

/** Opens what was packed and sealed; throws when it was sealed under another key. Older logs are gzip, one line of JSON. */
export async function openExchange(sealed: Uint8Array, siteId: string, contactId: string): Promise<Exchange> {
  const { head, body } = await unpacked(unsealBytes(sealed, contextOf(siteId, contactId)));
  // Written by packExchange and by nothing else.
  const exchange = JSON.parse(head) as Exchange;
  if (body === null) return exchange;
  const { answer } = exchange;
  return { ...exchange, answer: { ...answer, body: { ...answer.body, text: body } } };
}

async function unpacked(kept: Buffer): Promise<{ readonly head: string; readonly body: string | null }> {
  if (begins(kept, gzipMagic)) return { head: (await expandGzip(kept)).toString(), body: null };
  const written = await expanded(kept);
  const lineEnd = written.indexOf("\n");
  if (lineEnd < 0) return { head: written.toString(), body: null };
  const rest = written.subarray(lineEnd + 1);
  return {
    head: written.subarray(0, lineEnd).toString(),
    body: (await expanded(rest)).toString(),
  };
}

/** No text begins as what is compressed does: those four bytes are no UTF-8. */
async function expanded(kept: Buffer): Promise<Buffer> {
  return begins(kept, zstdMagic) ? await expandZstd(kept) : kept;
}

function begins(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

function contextOf(siteId: string, contactId: string) {
  return { siteId, field: `contact:${contactId}` };
}
