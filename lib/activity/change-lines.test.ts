import { expect, test } from "vitest";
import { changeLines } from "@/lib/activity/change-lines";

test("an entry is told field by field: what it was, what it is, and what goes with it", () => {
  const details = {
    userName: "ACMEShipStation",
    "mapping.Held.old": "on_hold",
    "mapping.Held.new": null,
    "pageSize.old": 100,
    "pageSize.new": 50,
  };

  expect(changeLines({ action: "connection.saved", details })).toEqual([
    { field: "userName", now: "ACMEShipStation" },
    { field: "mapping.Held", old: "on_hold", now: null },
    { field: "pageSize", old: 100, now: 50 },
  ]);
});

test("an action that changes one thing names it", () => {
  const details = { name: "Ann", old: "staff", new: "manager" };

  expect(changeLines({ action: "user.role-changed", details })).toEqual([
    { field: "name", now: "Ann" },
    { field: "role", old: "staff", now: "manager" },
  ]);
});
