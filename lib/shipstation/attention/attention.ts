import type { Health } from "@/lib/shipstation/health/health";

/** What the whole shop should know about its connection, whatever page is open. */
export type Attention =
  | { readonly kind: "not-enabled" | "auto-import-off" }
  | { readonly kind: "down"; readonly since: Date | null; readonly failures: number }
  | { readonly kind: "paused"; readonly since: Date }
  | { readonly kind: "held"; readonly orders: number }
  | { readonly kind: "unmapped"; readonly statuses: number; readonly orders: number };

export type AttentionFacts = {
  readonly health: Health;
  readonly pausedAt: Date | null;
  readonly failuresInARow: number;
  readonly autoImport: boolean | null;
  /** Orders that stay here, for their own faults or for an unmapped status. */
  readonly heldOrders: number;
  /** How many of them have faults of their own. */
  readonly faultyOrders: number;
  readonly unmappedStatuses: number;
  readonly unmappedOrders: number;
};

const most = 2;

/** Two at most, the most severe first: what stops all orders, then what stops some. */
export function attentionOf(facts: AttentionFacts): Attention[] {
  const { health, pausedAt } = facts;
  const found: Attention[] = [];
  if (health.state === "down") {
    const failures = health.reason === "failures" ? facts.failuresInARow : 0;
    found.push({ kind: "down", since: health.lastImportAt, failures });
  }
  if (facts.autoImport === false) found.push({ kind: "auto-import-off" });
  if (pausedAt !== null) found.push({ kind: "paused", since: pausedAt });
  if (facts.faultyOrders > 0) found.push({ kind: "held", orders: facts.heldOrders });
  if (facts.unmappedOrders > 0) {
    found.push({ kind: "unmapped", statuses: facts.unmappedStatuses, orders: facts.unmappedOrders });
  }
  return found.slice(0, most);
}
