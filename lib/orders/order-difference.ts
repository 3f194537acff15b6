import { createHash } from "node:crypto";
import type { Address } from "@/lib/orders/address";
import type { OrderContent, OrderLine } from "@/lib/orders/order";

/** The names of the intake's body, which is what people know them by. */
const bodyNames: Readonly<Record<string, string>> = {
  lines: "items",
  taxTotalMinor: "taxTotal",
  shippingTotalMinor: "shippingTotal",
  totalMinor: "total",
};

/** Tells one body from another, whatever the order of its keys. */
export function contentDigest(content: OrderContent): string {
  return createHash("sha256").update(canonical(content)).digest("base64url");
}

/** The parts of the body that differ, by the names of the body. */
export function changedFields(before: OrderContent, after: OrderContent): string[] {
  const was = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => canonical(value) !== canonical(was.get(field)))
    .map(([field]) => bodyNames[field] ?? field);
}

/** The parts of an address that differ; all that are not empty where one of the two is missing. */
export function changedAddressFields(before: Address | null, after: Address | null): string[] {
  const was = new Map(Object.entries(before ?? {}));
  const is = new Map(Object.entries(after ?? {}));
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const changed = names.filter((name) => (was.get(name) ?? "") !== (is.get(name) ?? ""));
  // An address of nothing but empty texts is still another thing than none.
  return changed.length === 0 && (before === null) !== (after === null) ? names : changed;
}

export type LineChanges = {
  /** Ids of rows that go: lines that are no more, and those that are written anew. */
  readonly removed: readonly string[];
  readonly written: readonly { readonly line: OrderLine; readonly position: number }[];
};

/** Only lines that differ are written: another place in the list is a difference too. */
export function lineChanges(before: readonly OrderLine[], after: readonly OrderLine[]): LineChanges {
  const was = new Map(before.map((line, position) => [line.lineId, canonical({ line, position })]));
  const written = after
    .map((line, position) => ({ line, position }))
    .filter((one) => was.get(one.line.lineId) !== canonical(one));
  const kept = new Set(after.map((line) => line.lineId));
  const rewritten = new Set(written.map(({ line }) => line.lineId));
  const removed = [...was.keys()].filter((lineId) => !kept.has(lineId) || rewritten.has(lineId));
  return { removed, written };
}

/** JSON with the keys of every object sorted. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
