import { expect, test } from "vitest";
import { typedMeanwhile } from "@/components/forms/typed-meanwhile";

const form = {
  name: "ACME",
  connection: { user: "ACMEShipStation", password: "" },
  lines: ["a"],
  lock: null,
};

test("an untouched form has nothing typed into it", () => {
  expect(typedMeanwhile(form, structuredClone(form))).toEqual([]);
});

test("what was typed is told by its place, however deep, and lists as a whole", () => {
  const later = { ...form, connection: { ...form.connection, password: "x" }, lines: ["a", "b"], lock: 1 };

  expect(typedMeanwhile(form, later)).toEqual([
    ["connection.password", "x"],
    ["lines", ["a", "b"]],
    ["lock", 1],
  ]);
});
