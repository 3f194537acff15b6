import { expect, test } from "vitest";
import { customerMail } from "@/lib/shipments/customer-mail";

const told = {
  source: "notice",
  notifyCustomer: true,
  customerEmail: "jane@example.com",
  policy: "store_unless_told",
  hasMailServer: true,
  promise: null,
} as const;

test("a mail that went out is shown with its time, whatever the site's choice is today", () => {
  const sentAt = new Date("2026-11-24T10:00:00Z");

  expect(customerMail({ ...told, policy: "nobody", promise: { state: "sent", sentAt } })).toEqual({
    state: "sent",
    at: sentAt,
  });
});

test.each([
  ["pending", "waiting"],
  ["sending", "waiting"],
  ["dead", "failed"],
] as const)("a promise that is %s is %s", (state, shown) => {
  expect(customerMail({ ...told, promise: { state, sentAt: null } })).toEqual({ state: shown });
});

test("without a mail server a promise waits for one", () => {
  const promise = { state: "pending", sentAt: null } as const;

  expect(customerMail({ ...told, hasMailServer: false, promise })).toEqual({ state: "no-server" });
});

test.each([
  ["told-by-shipstation", { notifyCustomer: false }],
  ["not-asked", { notifyCustomer: null }],
  ["shipstation-mails", { policy: "ship_station" }],
  ["nobody-mails", { policy: "nobody" }],
  ["no-email", { customerEmail: "" }],
  ["by-hand", { source: "staff", notifyCustomer: null }],
] as const)("no mail because %s", (why, differs) => {
  expect(customerMail({ ...told, ...differs })).toEqual({ state: "not-sent", why });
});
