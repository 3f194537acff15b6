import { describe, expect, test } from "vitest";
import { auditHref, auditQuery, changeFilter } from "./audit-query";

describe("the address of the history", () => {
  test("says all that is asked, and is read back", () => {
    const query = {
      area: "connection",
      who: "person.usr_1",
      action: "connection.saved",
      from: "2026-11-01",
      to: "2026-11-25",
      page: 3,
    } as const;
    const href = auditHref(query, { page: 3 });

    expect(auditQuery(Object.fromEntries(new URL(href, "https://shop.example").searchParams))).toEqual(query);
    expect(auditHref(query, { who: "" })).not.toContain("page=");
  });

  test("leaves out what cannot be meant", () => {
    const nothing = { area: null, who: "", action: "", from: "", to: "", page: 1 };

    expect(
      auditQuery({ area: "moon", who: "x'y", action: "DROP", from: "2026-02-30", to: "soon", page: "-1" }),
    ).toEqual(nothing);
    expect(auditHref(nothing)).toBe("/systems/audit");
  });

  test("means whole days of the store: the last one is 25 hours long when clocks go back", () => {
    const query = auditQuery({ from: "2026-11-01", to: "2026-11-01" });

    expect(changeFilter(query, "America/Chicago")).toMatchObject({
      from: new Date("2026-11-01T05:00:00Z"),
      before: new Date("2026-11-02T06:00:00Z"),
    });
  });
});
