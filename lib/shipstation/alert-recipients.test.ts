import { describe, expect, test } from "vitest";
import { addressesIn, mostRecipients, recipientsSchema } from "@/lib/shipstation/alert-recipients";

describe("the list of who is mailed", () => {
  test.each([
    ["", []],
    [" \n , ;\n", []],
    ["a@acme.example", ["a@acme.example"]],
    [
      "a@acme.example, b@acme.example\nc@acme.example;d@acme.example",
      "abcd".split("").map((one) => `${one}@acme.example`),
    ],
    ["a@acme.example\r\nA@ACME.example", ["a@acme.example"]],
  ])("reads %j", (text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
    expect(recipientsSchema.parse(text)).toBe(addresses.join("\n"));
    expect(recipientsSchema.parse(recipientsSchema.parse(text))).toBe(addresses.join("\n"));
  });

  test("names the address that is none", () => {
    const read = recipientsSchema.safeParse("a@acme.example\nbob at acme.example\nc@acme.example");

    expect(read.error?.issues[0]?.message).toBe("recipient:address=bob");
  });

  test("has an end", () => {
    const many = Array.from({ length: mostRecipients + 1 }, (_, index) => `p${index}@acme.example`).join(
      "\n",
    );

    expect(recipientsSchema.safeParse(many).error?.issues[0]?.message).toBe("recipientsMost:most=20");
  });
});
