/** Where a link leads: the page on which a password is chosen. */
export function linkAddress(origin: string, token: string): string {
  return `${origin.replace(/\/+$/, "")}/invitation/${token}`;
}
