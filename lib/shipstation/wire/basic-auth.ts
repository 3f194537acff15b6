export type BasicCredentials = { readonly userName: string; readonly password: string };

/** Where the credentials stood matters: those of the address line are taken only where the site allows it. */
export type StoreCredentials = BasicCredentials & { readonly source: "basic" | "query" | "headers" };

const maxHeader = 8192;
const basic = /^Basic +([A-Za-z0-9+/]+={0,2})$/i;

/** RFC 7617: UTF-8, split at the first colon, so that a password may have colons. null for whatever is not that. */
export function readBasicAuthorization(header: string | null): BasicCredentials | null {
  if (header === null || header.length > maxHeader) return null;
  const encoded = basic.exec(header.trim())?.[1];
  if (!encoded) return null;
  const pair = utf8(Buffer.from(encoded, "base64"));
  const colon = pair?.indexOf(":") ?? -1;
  if (!pair || colon < 0) return null;
  return sound({ userName: pair.slice(0, colon), password: pair.slice(colon + 1) });
}

/**
 * The credentials of a request, from one place only: the Authorization header; without one, SS-UserName and SS-Password
 * of the query; without either of those, the headers of that name. Half a pair is never completed from elsewhere.
 */
export function readStoreCredentials(headers: Headers, query: URLSearchParams): StoreCredentials | null {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const credentials = readBasicAuthorization(authorization);
    return credentials && { source: "basic", ...credentials };
  }
  const asked = { names: query.getAll("SS-UserName"), passwords: query.getAll("SS-Password") };
  if (asked.names.length > 0 || asked.passwords.length > 0) {
    const credentials = onePair(asked.names, asked.passwords);
    return credentials && { source: "query", ...credentials };
  }
  const credentials = onePair([headers.get("ss-username")], [headers.get("ss-password")]);
  return credentials && { source: "headers", ...credentials };
}

function onePair(
  names: readonly (string | null)[],
  passwords: readonly (string | null)[],
): BasicCredentials | null {
  const [userName] = names;
  const [password] = passwords;
  if (names.length !== 1 || passwords.length !== 1 || userName == null || password == null) return null;
  return sound({ userName, password });
}

/** Control characters are in no name and no password (RFC 7617), and a database would choke on some. */
function sound(credentials: BasicCredentials): BasicCredentials | null {
  const { userName, password } = credentials;
  if (userName === "" || userName.length + password.length > maxHeader) return null;
  return /[\0-\x1f\x7f]/.test(userName + password) ? null : credentials;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
