import { expect, test } from "vitest";
import "@/app/api/orders/[number]/route";
import "@/app/api/orders/[number]/status/route";
import "@/app/api/orders/batch/route";
import "@/app/api/orders/route";

type Holder = typeof globalThis & { webShopManagerDirect?: ReadonlyMap<string, unknown> };

test("what the intake answers goes past Next, and a batch is nothing that an order's number could take", () => {
  const ways = [...((globalThis as Holder).webShopManagerDirect ?? new Map<string, unknown>()).keys()];

  expect(ways.toSorted()).toEqual([
    "GET /api/orders",
    "GET /api/orders/[]",
    "GET /api/orders/batch",
    "HEAD /api/orders",
    "HEAD /api/orders/[]",
    "HEAD /api/orders/batch",
    "POST /api/orders/[]/status",
    "POST /api/orders/batch",
    "PUT /api/orders/[]",
    "PUT /api/orders/batch",
  ]);
});
