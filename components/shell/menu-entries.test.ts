import { expect, test } from "vitest";
import { isCurrent, menuOf } from "@/components/shell/menu-entries";
import type { Role } from "@/lib/access/roles";

function hrefs(role: Role | null, isOperator = false): string[] {
  return menuOf({ role, isOperator }).flatMap((entry) =>
    "href" in entry ? [entry.href] : entry.groups.flatMap((group) => group.pages.map((page) => page.href)),
  );
}

test("an owner finds every page of the store", () => {
  expect(hrefs("owner")).toEqual([
    "/",
    "/orders",
    "/systems/configuration/general",
    "/systems/configuration/order-statuses",
    "/systems/configuration/emails",
    "/systems/shipstation",
    "/systems/shipstation/test",
    "/systems/shipstation/requests",
    "/systems/user-access",
    "/systems/user-access/api-tokens",
    "/systems/audit",
    "/docs/api",
  ]);
});

test("only an owner finds the users", () => {
  expect(hrefs("manager")).not.toContain("/systems/user-access");
  expect(hrefs("staff")).toEqual(["/", "/orders", "/docs/api"]);
  expect(hrefs("service")).toEqual(["/docs/api"]);
});

test("the operator finds the sites", () => {
  expect(hrefs(null, true)).toEqual(["/docs/api", "/platform/sites"]);
});

test("an order's page belongs to Orders, and not to the dashboard", () => {
  expect(isCurrent("/orders", "/orders/10042")).toBe(true);
  expect(isCurrent("/", "/orders/10042")).toBe(false);
  expect(isCurrent("/orders", "/orders-archive")).toBe(false);
});
