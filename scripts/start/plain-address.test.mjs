import { expect, test } from "vitest";
import { plainAddress } from "./plain-address.mjs";

test.each([
  ["/api/shipstation/", "/api/shipstation"],
  ["//api/shipstation", "/api/shipstation"],
  ["//api//shipstation//?action=export&page=1", "/api/shipstation?action=export&page=1"],
  ["/api/shipstation/?to=https://shop.example/?x=1", "/api/shipstation?to=https://shop.example/?x=1"],
  ["/api/orders/A%2F1/", "/api/orders/A%2F1"],
])("a machine that calls %s is answered by %s, without a redirect", (asked, plain) => {
  expect(plainAddress(asked)).toBe(plain);
});

test.each(["/", "/orders/", "//orders", "/api", "/apian//ways", "/?next=/api//x"])(
  "the address %s of a page is left as it is",
  (asked) => {
    expect(plainAddress(asked)).toBe(asked);
  },
);
