import { expect, test } from "vitest";
import { listHref, listQuery } from "./list-query";

const everything = { view: "all", search: "", statuses: [], page: 1, pageSize: 50 } as const;

test("an address without wishes shows the first fifty orders", () => {
  expect(listQuery({})).toEqual(everything);
  expect(listHref(everything)).toBe("/orders");
});

test("a pasted link shows the same list", () => {
  const query = {
    view: "held",
    search: "jane & co",
    statuses: ["Ready to Ship", "Held"],
    page: 3,
    pageSize: 25,
  } as const;

  const url = new URL(listHref(query, { page: 3 }), "https://shop.example");

  expect(url.search).toBe("?held=1&q=jane+%26+co&status=Ready+to+Ship&status=Held&size=25&page=3");
  const params = Object.fromEntries(
    [...url.searchParams.keys()].map((key) => [key, url.searchParams.getAll(key)]),
  );
  expect(listQuery(params)).toEqual(query);
});

test("another filter starts at the first page", () => {
  expect(listHref({ ...everything, page: 7 }, { view: "shipped" })).toBe("/orders?view=shipped");
});

test.each([
  [{ page: "0" }],
  [{ page: "-1" }],
  [{ page: "1.5" }],
  [{ page: "x" }],
  [{ page: "1e9" }],
  [{ size: "10" }],
  [{ view: "everything" }],
  [{ held: "2" }],
  [{ q: "   " }],
  [{ status: "" }],
])("%j cannot be meant and is left out", (params) => {
  expect(listQuery(params)).toEqual(everything);
});
