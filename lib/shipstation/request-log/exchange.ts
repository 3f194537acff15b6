import { clip } from "@/lib/kernel/clean-text";

type Header = readonly [name: string, value: string];

/** One request and its answer, as they are kept: without any password. */
export type Exchange = {
  readonly request: {
    readonly method: string;
    /** Path and query. */
    readonly url: string;
    readonly headers: readonly Header[];
    readonly body: KeptBody;
  };
  readonly answer: { readonly status: number; readonly headers: readonly Header[]; readonly body: KeptBody };
};

/** A body as text; null where there was none, or where it was no text (then only its length is kept). */
export type KeptBody = {
  readonly text: string | null;
  readonly bytes: number;
  readonly isTruncated: boolean;
};

/** Per body, before it is compressed. */
export const maxKeptBytes = 1024 * 1024;
export const mask = "••••";

/** Whatever withoutPasswords takes out has these letters in its name. */
const passwordWord = /pass/i;
const secretName = /pass|pwd|secret|token|cookie|auth|signature|api[-_]?key/i;
const innerHeaders = /^(x-middleware-|x-invoke-|x-answer-length$|x-asked-path$)/i;

/** The headers that may be kept: of Authorization only its kind, and nothing that looks like a secret. */
export function keptHeaders(headers: Headers): Header[] {
  return [...headers]
    .filter(([name]) => !innerHeaders.test(name))
    .map(([name, value]): Header => {
      if (/^(proxy-)?authorization$/i.test(name))
        return [name, `${/^basic\b/i.test(value) ? "Basic " : ""}${mask}`];
      return [name, name !== "www-authenticate" && secretName.test(name) ? mask : clip(value, 2_000)];
    });
}

/** The path and query as they were written, with the value of every password taken out. */
export function keptUrl(url: URL): string {
  const parts = url.search
    .slice(1)
    .split("&")
    .map((part) => {
      const name = part.split("=", 1)[0] ?? "";
      return secretName.test(decoded(name)) ? `${name}=${mask}` : part;
    });
  return clip(url.pathname + (url.search === "" ? "" : `?${parts.join("&")}`), 8_000);
}

/** The body as text, cut at the cap, with the passwords of a form or of elements named like one taken out. */
export function keptBody(bytes: Uint8Array): KeptBody {
  const kept = bytes.subarray(0, maxKeptBytes);
  const isTruncated = bytes.byteLength > kept.byteLength;
  if (bytes.byteLength === 0) return { text: null, bytes: 0, isTruncated: false };
  // Cut in the middle, the last letter may be half a letter; anything else that is no UTF-8 is not kept.
  const text = new TextDecoder("utf-8").decode(kept, { stream: isTruncated });
  if (text.includes("\0") || (text.match(/\ufffd/g)?.length ?? 0) > kept.byteLength / 100)
    return { text: null, bytes: bytes.byteLength, isTruncated };
  return { text: withoutPasswords(text), bytes: bytes.byteLength, isTruncated };
}

/**
 * An answer of ours, which is UTF-8 and no longer than what is kept, and in which nothing is called a password: its bytes
 * may be kept as they are. A page of orders need not be searched for it: of its elements none is called so.
 */
export function isKeptAsIs(answered: Uint8Array, isOrders = false): boolean {
  if (answered.byteLength === 0 || answered.byteLength > maxKeptBytes) return false;
  return (
    isOrders ||
    !passwordWord.test(
      Buffer.from(answered.buffer, answered.byteOffset, answered.byteLength).toString("latin1"),
    )
  );
}

/** A body without the passwords of a form or of elements named like one. */
export function withoutPasswords(text: string): string {
  if (!passwordWord.test(text)) return text;
  return text
    .replace(/(^|[?&\s])([\w%.-]*pass(?:word|wd)?)=[^&\s<>]*/gi, `$1$2=${mask}`)
    .replace(
      /<([\w:.-]*pass(?:word|wd)[\w.-]*)(\s[^<>]*)?>(?:<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|[^<])*/gi,
      `<$1$2>${mask}`,
    );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    // A stray % sign: the name is judged as it was written.
    return text;
  }
}
