import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "@/lib/platform/env";

/** What a sealed value belongs to; opening it elsewhere fails. */
export type SealContext = { readonly siteId: string; readonly field: string };

const nonceBytes = 12;
const tagBytes = 16;

/** A key for one purpose, so that no two uses share one. Throws when MASTER_KEY is missing. */
export function derivedKey(purpose: string): Buffer {
  return keyFrom(env().masterKey, purpose);
}

/** Derived once: whatever is sealed or compared needs two or three of them. */
const derivedKeys = new WeakMap<Buffer, Map<string, Buffer>>();

function keyFrom(masterKey: Buffer, purpose: string): Buffer {
  const known = derivedKeys.get(masterKey) ?? new Map<string, Buffer>();
  derivedKeys.set(masterKey, known);
  const key =
    known.get(purpose) ?? Buffer.from(hkdfSync("sha256", masterKey, "web-shop-manager", purpose, 32));
  known.set(purpose, key);
  return key;
}

const keyIds = new WeakMap<Buffer, string>();

/** Names a master key without telling it, so that a record tells which key opens it. */
export function masterKeyId(masterKey: Buffer): string {
  const known = keyIds.get(masterKey);
  if (known !== undefined) return known;
  const id = createHmac("sha256", keyFrom(masterKey, "key-id")).update("id").digest("hex").slice(0, 8);
  keyIds.set(masterKey, id);
  return id;
}

function activeKeyId(): string {
  return masterKeyId(env().masterKey);
}

function associatedData(context: SealContext, keyId: string): Buffer {
  return Buffer.from(`${context.siteId}|${context.field}|${keyId}`);
}

/** AES-256-GCM with a random nonce: "v1.<key id>.<nonce, tag and text in base64url>". */
export function seal(plain: string, context: SealContext): string {
  const keyId = activeKeyId();
  return `v1.${keyId}.${encrypted(Buffer.from(plain, "utf8"), context, keyId).toString("base64url")}`;
}

/** Opens what seal made. Throws when it was changed, belongs elsewhere, or was sealed under another key. */
export function unseal(sealed: string, context: SealContext): string {
  const [version, keyId, body] = sealed.split(".");
  if (version !== "v1" || !keyId || !body) throw new Error("A sealed value is not readable.");
  return decrypted(Buffer.from(body, "base64url"), context, keyId).toString("utf8");
}

/** The same for bytes: one of version, the key id in eight letters, then nonce, tag and bytes. */
export function sealBytes(plain: Uint8Array, context: SealContext): Buffer<ArrayBuffer> {
  const keyId = activeKeyId();
  return Buffer.concat([Buffer.from(`1${keyId}`), encrypted(plain, context, keyId)]);
}

export function unsealBytes(sealed: Uint8Array, context: SealContext): Buffer {
  const bytes = Buffer.from(sealed);
  const head = bytes.subarray(0, 9).toString("latin1");
  if (!head.startsWith("1")) throw new Error("A sealed value is not readable.");
  return decrypted(bytes.subarray(9), context, head.slice(1));
}

/** Nonce, tag and text. */
function encrypted(plain: Uint8Array, context: SealContext, keyId: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", derivedKey("seal"), nonce, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(context, keyId));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function decrypted(bytes: Buffer, context: SealContext, keyId: string): Buffer {
  if (keyId !== activeKeyId()) throw new Error("A value was sealed under another MASTER_KEY.");
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", derivedKey("seal"), nonce, { authTagLength: tagBytes });
  decipher.setAAD(associatedData(context, keyId));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

/** A keyed digest for values that are only ever compared: session ids, tokens, links. */
export function digest(text: string): string {
  return createHmac("sha256", derivedKey("digest")).update(text).digest("base64url");
}

/** Compares two digests in constant time. */
export function sameDigest(one: string, other: string): boolean {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** 256 random bits as text for a URL, a cookie or a header. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}
