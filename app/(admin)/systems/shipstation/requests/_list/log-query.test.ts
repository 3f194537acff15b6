import { expect, test } from "vitest";
import { filterOf, type LogQuery, logHref, logQuery } from "./log-query";

const everything: LogQuery = {
  period: "all",
  from: "",
  to: "",
  action: null,
  result: null,
  status: null,
  search: "",
  user: "",
  ip: "",
  isHeldBack: false,
  page: 1,
};

test("an address without wishes shows everything", () => {
  expect(logQuery({})).toEqual(everything);
  expect(logHref(everything)).toBe("/systems/shipstation/requests");
});

test("a pasted link shows the same list", () => {
  const query: LogQuery = {
    ...everything,
    period: "day",
    action: "shipnotify",
    result: "error",
    status: 404,
    search: "1Z 999",
    user: "acme",
    ip: "203.0.113",
    isHeldBack: true,
    page: 3,
  };

  const url = new URL(logHref(query, { page: 3 }), "https://shop.example");

  expect(logQuery(Object.fromEntries(url.searchParams))).toEqual(query);
});

test("a period from and to holds both days, on the clocks of the store", () => {
  const query = logQuery({ from: "2026-10-25", to: "2026-10-25" });

  expect(filterOf(query, "Europe/Paris", new Date())).toMatchObject({
    since: new Date("2026-10-24T22:00:00Z"),
    // The clocks went back that night: the day had 25 hours.
    until: new Date("2026-10-25T23:00:00Z"),
  });
});

test("the last hour ends now", () => {
  expect(filterOf(logQuery({ period: "hour" }), "UTC", new Date("2026-11-23T18:30:00Z"))).toMatchObject({
    since: new Date("2026-11-23T17:30:00Z"),
    until: null,
  });
});

test.each([{ page: "0" }, { status: "2000" }, { action: "else" }, { from: "2026-02-31" }, { held: "yes" }])(
  "%j cannot be meant and is left out",
  (params) => {
    expect(logQuery(params)).toEqual(everything);
  },
);
