import { describe, expect, test } from "vitest";
import { afterSignIn, homeOf } from "@/lib/access/home-of";

describe("the first page after sign-in", () => {
  test.each([
    [{ isOperator: false, site: { role: "owner" } }, "/"],
    [{ isOperator: true, site: { role: "owner" } }, "/"],
    [{ isOperator: false, site: { role: "sales" } }, "/"],
    [{ isOperator: false, site: { role: "service" } }, "/account"],
    [{ isOperator: true, site: null }, "/platform/sites"],
    [{ isOperator: false, site: null }, "/account"],
  ] as const)("of %j is %s", (person, path) => {
    expect(homeOf(person)).toBe(path);
  });
});

test("a page that was asked for comes first, but nobody is led to a dashboard they have not", () => {
  const service = { isOperator: false, site: { role: "service" } } as const;

  expect(afterSignIn(service, "/account?tab=1")).toBe("/account?tab=1");
  expect(afterSignIn(service, "/")).toBe("/account");
  expect(afterSignIn(service, null)).toBe("/account");
});
