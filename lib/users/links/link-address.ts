/** Where a link leads: the page on which a password is chosen. */
export function linkAddress(origin: string, token: string): string {
  return `${origin.replace(/\/+$/, "")}/invitation/${token}`;
}

/** The same for a link that somebody asked for who forgot the password: when it has ended, the page sends a new one. */
export function resetAddress(origin: string, token: string): string {
  return `${origin.replace(/\/+$/, "")}/reset/${token}`;
}
