/** Nobody's: requests that name no site; the operator sees them. */
export const nobodysSiteId = "";

/** The tag that a user name suggests: "acmeShipStation" → "ACME"; null for other names. */
export function tagInUserName(userName: string): string | null {
  return /^([a-z0-9]{2,20})shipstation$/i.exec(userName)?.[1]?.toUpperCase() ?? null;
}

/** The host and port of an address, in one way of writing; "" for what is no address. */
export function hostOf(address: string): string {
  try {
    return new URL(address).host.toLowerCase();
  } catch {
    // An address that cannot be read names no site.
    return "";
  }
}
