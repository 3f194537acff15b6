import { expect, test } from "vitest";
import { type AttentionFacts, attentionOf } from "@/lib/shipstation/attention/attention";

const at = new Date("2026-11-23T08:00:00Z");
const health = { state: "healthy", reason: null, lastImportAt: at, usualGapMs: null } as const;
const well: AttentionFacts = {
  health,
  pausedAt: null,
  failuresInARow: 0,
  autoImport: true,
  heldOrders: 0,
  faultyOrders: 0,
  unmappedStatuses: 0,
  unmappedOrders: 0,
};
const silent = { ...health, state: "down", reason: "silence" } as const;

test.each<[string, Partial<AttentionFacts>, unknown[]]>([
  ["nothing when all is well", {}, []],
  ["nothing of a connection that is only late", { health: { ...health, state: "late" } }, []],
  ["a silence, and since when", { health: silent }, [{ kind: "down", since: at, failures: 0 }]],
  [
    "failures, and how many",
    { health: { ...silent, reason: "failures" }, failuresInARow: 5 },
    [{ kind: "down", since: at, failures: 5 }],
  ],
  ["an automatic import that is off", { autoImport: false }, [{ kind: "auto-import-off" }]],
  ["nothing of one that nobody knows of", { autoImport: null }, []],
  ["a pause", { pausedAt: at }, [{ kind: "paused", since: at }]],
  [
    "orders held back, as many as their list has",
    { faultyOrders: 2, heldOrders: 5 },
    [{ kind: "held", orders: 5 }],
  ],
  [
    "unmapped statuses that have orders",
    { unmappedStatuses: 2, unmappedOrders: 3, heldOrders: 3 },
    [{ kind: "unmapped", statuses: 2, orders: 3 }],
  ],
  ["nothing of unmapped statuses that no order has", { unmappedStatuses: 9 }, []],
])("every page says %s", (_, facts, expected) => {
  expect(attentionOf({ ...well, ...facts })).toEqual(expected);
});

test("it is two at most, the most severe first", () => {
  const all = { health: silent, autoImport: false, pausedAt: at, faultyOrders: 1, heldOrders: 1 };

  expect(attentionOf({ ...well, ...all }).map(({ kind }) => kind)).toEqual(["down", "auto-import-off"]);
  expect(attentionOf({ ...well, ...all, health, autoImport: true }).map(({ kind }) => kind)).toEqual([
    "paused",
    "held",
  ]);
});
