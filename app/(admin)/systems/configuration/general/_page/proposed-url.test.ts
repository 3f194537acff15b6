import { expect, test } from "vitest";
import { proposedUrl } from "./proposed-url";

test("an address that General would take is offered", () => {
  expect(proposedUrl({ publicUrl: "https://www.shop.example/" })).toBe("https://www.shop.example");
});

test.each([
  undefined,
  "",
  "http://www.shop.example",
  "https://user:password@shop.example",
  "javascript:alert(1)",
  ["https://one.example", "https://two.example"],
])("anything else in the address of the page is not: %s", (publicUrl) => {
  expect(proposedUrl({ publicUrl })).toBeNull();
});
