import { expect, test } from "vitest";
import { directRoute } from "./direct-route.mjs";

const names = [
  "POST /api/orders/batch",
  "PUT /api/orders/[]",
  "POST /api/orders/[]/status",
  "GET /api/orders",
];
const routes = new Map(names.map((name) => [name, name]));
const way = (method, url) => directRoute(routes, { method, url });

test("an address finds the route of its path, and one with a parameter where there is none", () => {
  expect(way("GET", "/api/orders?page=2")).toBe("GET /api/orders");
  expect(way("POST", "/api/orders/batch")).toBe("POST /api/orders/batch");
  expect(way("PUT", "/api/orders/batch")).toBe("PUT /api/orders/[]");
  expect(way("PUT", "/api/orders/A%2F1?x=/y")).toBe("PUT /api/orders/[]");
  expect(way("POST", "/api/orders/1001/status")).toBe("POST /api/orders/[]/status");
});

test("everything else goes through Next", () => {
  expect(way("POST", "/api/orders/1001")).toBeUndefined();
  expect(way("PUT", "/api/orders/1001/status")).toBeUndefined();
  expect(way("PUT", "/api/orders")).toBeUndefined();
  expect(way("PUT", "/orders/1001")).toBeUndefined();
  expect(directRoute(undefined, { method: "GET", url: "/api/orders" })).toBeUndefined();
});
