import { describe, expect, test } from "vitest";
import { orderBodySchema } from "@/lib/orders/schema";
import { anOrderBody } from "@/lib/testing/order-bodies";

/** "path: message" of every fault, in the order of the fields. */
function faults(body: unknown): string[] {
  const parsed = orderBodySchema.safeParse(body);
  return (parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

const withOver = (over: Record<string, unknown>) => ({ ...anOrderBody(), ...over });

describe("an amount", () => {
  test.each([
    ["USD", "39.90", 3990],
    ["USD", "39.9000", 3990],
    ["USD", "-39.9", -3990],
    ["JPY", "500", 500],
    ["JPY", "500.00", 500],
    ["KWD", "1.234", 1234],
    ["USD", "21474836.47", 2_147_483_647],
  ])("in %s of %s is kept exactly", (currency, total, minor) => {
    expect(
      orderBodySchema.parse(
        withOver({ currency, total, items: [], discounts: [], fees: [], taxTotal: "0", shippingTotal: "0" }),
      ).totalMinor,
    ).toBe(minor);
  });

  test.each([
    [39.9, "total: Send money as a string"],
    ["39,90", "total: Send money as a string"],
    ["1e3", "total: Send money as a string"],
    [" 1", "total: Send money as a string"],
    ["", "total: Send money as a string"],
    ["1.005", "total: This amount has more decimals than USD has."],
    ["21474836.48", "total: Amounts end at"],
    [null, "total: Invalid input"],
  ])("written as %j is refused", (total, fault) => {
    expect(faults(withOver({ total }))).toEqual([expect.stringContaining(fault)]);
  });

  test("is judged by the order's own currency, wherever it stands", () => {
    const body = withOver({
      currency: "JPY",
      items: [{ quantity: 1, unitPrice: "1.5" }],
      discounts: [{ amount: "0.1" }],
      fees: [{ amount: "0.2" }],
      taxTotal: "0.3",
      shippingTotal: "0.4",
      total: "0.5",
    });

    expect(faults(body).map((fault) => fault.split(":")[0])).toEqual([
      "items.0.unitPrice",
      "discounts.0.amount",
      "fees.0.amount",
      "taxTotal",
      "shippingTotal",
      "total",
    ]);
  });

  test("of a discount or fee carries no sign", () => {
    expect(faults(withOver({ discounts: [{ amount: "-1.00" }] }))[0]).toMatch(
      /^discounts.0.amount: Send this amount without/,
    );
  });
});
