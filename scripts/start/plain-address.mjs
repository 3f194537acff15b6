/**
 * An address below /api as its route knows it. Next sends a stray slash away with a redirect, which ShipStation must
 * never get; people type one at either end of what they paste.
 */
export function plainAddress(address) {
  const [path, ...query] = address.split("?");
  if (!/^\/+api\//.test(path)) return address;
  const plain = path.replace(/\/{2,}/g, "/").replace(/\/$/, "");
  return [plain, ...query].join("?");
}
