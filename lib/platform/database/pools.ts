import type pg from "pg";

type Holder = typeof globalThis & { webShopManagerPools?: Map<string, pg.Pool> };

const holder: Holder = globalThis;

/** The pools of this process that are open, by name. On globalThis: each route may have its own copy of this module. */
export function openPools(): Map<string, pg.Pool> {
  holder.webShopManagerPools ??= new Map();
  return holder.webShopManagerPools;
}

/** Keeps an eye on a pool for the metrics; a later one of the name takes its place. */
export function watched(name: string, pool: pg.Pool): pg.Pool {
  openPools().set(name, pool);
  return pool;
}
