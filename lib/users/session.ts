/** How long a sign-in lasts. "Keep me signed in" is for a person's own machine. */
const limits = {
  ordinary: { idleMs: 30 * 60_000, absoluteMs: 12 * 3_600_000 },
  kept: { idleMs: 14 * 86_400_000, absoluteMs: 30 * 86_400_000 },
} as const;

/** The longest a session cookie may live, in seconds; the session's row decides when it really ends. */
export const longestSessionSeconds = limits.kept.absoluteMs / 1000;

export function sessionEnd(startedAt: Date, keep: boolean): Date {
  return new Date(startedAt.getTime() + limits[keep ? "kept" : "ordinary"].absoluteMs);
}

type Lifetime = { readonly keep: boolean; readonly lastSeenAt: Date; readonly expiresAt: Date };

export function isSessionOver(session: Lifetime, now: Date): boolean {
  const idleSince = now.getTime() - session.lastSeenAt.getTime();
  return now >= session.expiresAt || idleSince > limits[session.keep ? "kept" : "ordinary"].idleMs;
}

/** Being seen is noted once a minute at most, so that reading a page rarely writes. */
export function isWorthNoting(session: Lifetime, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() > 60_000;
}

/** How a list names a session: enough of its digest to be one of a kind, too little to be of use. */
export function sessionReference(idDigest: string): string {
  return idDigest.slice(0, 16);
}

/** Whether the person proved who they are a moment ago. */
export function isSignInFresh(signedInAt: Date, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() < 10 * 60_000;
}
