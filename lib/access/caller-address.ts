import { env } from "@/lib/platform/env";

/** The caller's address for limits: as many proxies from the right as are trusted, so that a forged header changes nothing. */
export function callerAddress(headers: Headers): string {
  const hops = (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter(Boolean);
  // The server itself adds the socket's address last; each trusted proxy in front adds one more.
  const address = hops[Math.max(0, hops.length - 1 - env().trustedProxyHops)];
  return address ? networkOf(address) : "unknown";
}

/** IPv6 callers own whole networks: the first 64 bits count as one address. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address.replace("::ffff:", "");
  return `${address.split(":").slice(0, 4).join(":")}::/64`;
}
