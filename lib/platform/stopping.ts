type Holder = typeof globalThis & { webShopManagerStopping?: boolean };

/** Whether this process was told to end (scripts/start/web-server.mjs says so): it finishes and takes nothing new. */
export function isStopping(): boolean {
  const holder: Holder = globalThis;
  return holder.webShopManagerStopping === true;
}
