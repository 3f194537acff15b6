import fc from "fast-check";
import { expect, test } from "vitest";
import { fillTemplate, templateVariables, unknownVariable } from "@/lib/emails/mail-template";

const values = {
  order: "10042",
  store: "ACME",
  firstName: "Marie",
  carrier: "UPS",
  service: "Ground",
  date: "25 Nov 2026",
  tracking: "1Z",
};

test("variables are replaced, with one pair of braces or two", () => {
  expect(fillTemplate("{order} of {{ store }} by {carrier}", values)).toBe("10042 of ACME by UPS");
});

test("what is not known leaves no gap and no empty brackets", () => {
  const intro = "Hello {firstName}, your parcel left with {carrier} ({service}) on {date}.";

  expect(fillTemplate(intro, { ...values, firstName: "", service: "" })).toBe(
    "Hello, your parcel left with UPS on 25 Nov 2026.",
  );
});

test("a value is text and no template of its own", () => {
  expect(fillTemplate("{store}", { ...values, store: "{order} & <b>" })).toBe("{order} & <b>");
});

test("an unknown variable is named", () => {
  expect(unknownVariable("Your order {order} has {{shiped}}")).toBe("shiped");
  expect(unknownVariable(templateVariables.map((name) => `{${name}}`).join(" "))).toBeNull();
  expect(unknownVariable("{ } {} no variable at all { a b }")).toBeNull();
});

test("any name in braces is either known or reported", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z]{1,12}$/), (name) => {
      const isKnown = templateVariables.some((known) => known === name);

      expect(unknownVariable(`x {${name}} y`)).toBe(isKnown ? null : name);
    }),
  );
});
