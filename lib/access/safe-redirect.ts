/** An address nobody has: only what stays on it is a path of our own. */
const here = "https://here.invalid";

const signsThatMoveTheHost = /[\p{Cc}\s\\]/u;
const neverAfterSignIn = /^\/(?:api|sign-in)(?:[/?#]|$)/;

/** The path to go on to after sign-in, or null when what was asked could lead anywhere else. */
export function safeRedirect(next: string | null | undefined): string | null {
  // Browsers read "\" as "/" and drop tabs and newlines, so "/\evil" and "/<tab>/evil" are other hosts.
  if (!next?.startsWith("/") || signsThatMoveTheHost.test(next) || !URL.canParse(next, here)) return null;
  const url = new URL(next, here);
  const path = url.pathname + url.search + url.hash;
  // "/.//evil" is a path now and a host when it is followed later.
  if (url.origin !== here || path.startsWith("//") || neverAfterSignIn.test(path)) return null;
  return path;
}
