import { describe, expect, test } from "vitest";
import { type ChangeFate, orderSending, sendingVerdict } from "@/lib/shipstation/order-sending/order-sending";

const at = new Date("2026-11-24T10:05:00Z");
const answered: ChangeFate = { kind: "answered", at };
const unlogged: ChangeFate = { kind: "unlogged" };
const unanswered: ChangeFate = { kind: "unanswered" };
const unasked: ChangeFate = { kind: "unasked" };
const open: ChangeFate = { kind: "open" };

describe("what has become of an order, its newest change first", () => {
  test.each([
    { given: "an order that no import asked for", fates: [open], becomes: { kind: "new" } },
    { given: "an order without any change in the log", fates: [], becomes: { kind: "new" } },
    { given: "an import that failed", fates: [unanswered], becomes: { kind: "new" } },
    { given: "an import that was answered", fates: [answered], becomes: { kind: "sent", at } },
    { given: "a window older than the log", fates: [unlogged], becomes: { kind: "sent", at: null } },
    { given: "a change after the import", fates: [open, answered], becomes: { kind: "changed" } },
    { given: "a change whose import failed", fates: [unanswered, unlogged], becomes: { kind: "changed" } },
    { given: "a change before the first import", fates: [unasked], becomes: { kind: "missed" } },
    { given: "a first change after it", fates: [open, unasked], becomes: { kind: "new" } },
    { given: "changes that no import took", fates: [open, unanswered, open], becomes: { kind: "new" } },
    { given: "two imports", fates: [answered, open, answered], becomes: { kind: "sent", at } },
  ])("$given", ({ fates, becomes }) => {
    expect(orderSending(fates)).toEqual(becomes);
  });
});

describe("while the export is paused", () => {
  test.each([{ kind: "new" }, { kind: "changed" }] as const)(
    "what is $kind waits for the resume",
    (sending) => {
      expect(sendingVerdict(sending, true)).toEqual({ kind: "paused" });
    },
  );

  test("what was sent stays sent", () => {
    expect(sendingVerdict({ kind: "sent", at }, true)).toEqual({ kind: "sent", at });
  });
});
