import { BlockList, isIP } from "node:net";

/** Where an address leads. "thisMachine" counts only where the whole installation is reached at this machine. */
export type NetworkPlace = "public" | "thisMachine" | "notPublic";

const notPublic = new BlockList();
const loopback = new BlockList();

for (const range of [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
]) {
  addRange(notPublic, range, "ipv4");
}
// NAT64 and 6to4 addresses hold an IPv4 address of anybody's choice, so they are no way around the list above.
for (const range of ["::/127", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001:db8::/32", "2002::/16"]) {
  addRange(notPublic, range, "ipv6");
}
for (const range of ["fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"]) addRange(notPublic, range, "ipv6");
addRange(loopback, "127.0.0.0/8", "ipv4");
addRange(loopback, "::1/128", "ipv6");

/** All of a name's addresses count: one that is not public is where the next connection could go. */
export function networkPlace(addresses: readonly string[], appOrigin: string): NetworkPlace {
  if (!addresses.some((address) => isListed(notPublic, address))) return "public";
  const isLocalInstallation = isLoopbackHost(new URL(appOrigin).hostname);
  return isLocalInstallation && addresses.every((address) => isListed(loopback, address))
    ? "thisMachine"
    : "notPublic";
}

/** An address that stands in the URL itself, without brackets; null for a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) === 0 ? null : bare;
}

function isLoopbackHost(hostname: string): boolean {
  const literal = literalAddress(hostname);
  return literal === null ? hostname === "localhost" : isListed(loopback, literal);
}

function isListed(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family === 0 || list.check(address, family === 6 ? "ipv6" : "ipv4");
}

function addRange(list: BlockList, range: string, family: "ipv4" | "ipv6"): void {
  const [net = "", bits = ""] = range.split("/");
  list.addSubnet(net, Number(bits), family);
}
