import { expect, test } from "vitest";
import { refusalWords } from "@/components/forms/action-refusal";
import { hasMessage, parseMessageKey } from "@/components/forms/message-key";

test("a message key carries the values its sentence names", () => {
  expect(parseMessageKey("required")).toEqual({ key: "required", values: {} });
  expect(parseMessageKey("tooLong:max=50")).toEqual({ key: "tooLong", values: { max: 50 } });
  expect(parseMessageKey("between:min=1,unit=lb")).toEqual({
    key: "between",
    values: { min: 1, unit: "lb" },
  });
});

test("zod's own English is never taken for a key", () => {
  const messages = { validation: { required: "Fill in this field.", group: { inner: "…" } } };
  expect(hasMessage(messages, "validation.required")).toBe(true);
  expect(hasMessage(messages, "validation.group.inner")).toBe(true);
  expect(hasMessage(messages, "validation.group")).toBe(false);
  expect(hasMessage(messages, "validation.Too small: expected string to have >=1 characters")).toBe(false);
  expect(hasMessage(messages, "validation.constructor")).toBe(false);
});

test("a verb's code is a message of the form, unless the page knows the field", () => {
  expect(refusalWords("stale")).toEqual({ form: "stale" });
  expect(refusalWords("taken", () => ({ fields: { userName: "taken" } }))).toEqual({
    fields: { userName: "taken" },
  });
  expect(refusalWords({ fields: { city: "required" } }, () => ({ form: "never" }))).toEqual({
    fields: { city: "required" },
  });
  expect(refusalWords({ code: 7 })).toEqual({ form: "not-readable" });
});
