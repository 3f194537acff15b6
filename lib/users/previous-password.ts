/** How long the old password of the connection user is accepted beside a new one, unless the new one is used before. */
export const oldPasswordDelays = ["now", "1h", "24h", "7d"] as const;
export type OldPasswordDelay = (typeof oldPasswordDelays)[number];

const hourMs = 3_600_000;
const delayMs: Record<OldPasswordDelay, number> = {
  now: 0,
  "1h": hourMs,
  "24h": 24 * hourMs,
  "7d": 7 * 24 * hourMs,
};

/** How long an import that began with the old password may take to fetch the rest of its pages. */
export const runningImportMs = 5 * 60_000;

type Passwords = {
  readonly passwordHash: string | null;
  readonly previousPasswordHash: string | null;
  readonly previousPasswordUntil: Date | null;
};

/** Until when the old password is accepted; null when it is not. */
export function oldPasswordEnd(
  user: Pick<Passwords, "previousPasswordHash" | "previousPasswordUntil">,
  now: Date,
): Date | null {
  const { previousPasswordHash: hash, previousPasswordUntil: until } = user;
  return hash !== null && until !== null && now < until ? until : null;
}

/**
 * The hash of an old password that still opens the door. Once its time is over, whether by the clock or by the new
 * one's first use, it opens it only for the later pages of an import, and only for five minutes: ShipStation reads its
 * credentials when an import begins, and switches automatic import off after a single refusal.
 */
export function acceptedOldHash(
  user: Passwords,
  asked: { readonly isLaterPage: boolean },
  now: Date,
): string | null {
  const { previousPasswordHash: hash, previousPasswordUntil: until } = user;
  if (hash === null || until === null) return null;
  const end = until.getTime() + (asked.isLaterPage ? runningImportMs : 0);
  return now.getTime() < end ? hash : null;
}

/**
 * What stays accepted beside a new password. While an older one is, the present one has never been used, so the older
 * one is what ShipStation has: it stays, and the one that nobody used is dropped. "Now" ends both at once.
 */
export function oldPasswordAfterRotation(
  user: Passwords,
  delay: OldPasswordDelay,
  now: Date,
): Pick<Passwords, "previousPasswordHash" | "previousPasswordUntil"> {
  if (delay === "now") return { previousPasswordHash: null, previousPasswordUntil: null };
  return {
    previousPasswordHash: oldPasswordEnd(user, now) ? user.previousPasswordHash : user.passwordHash,
    previousPasswordUntil: new Date(now.getTime() + delayMs[delay]),
  };
}
