import { expect, test } from "vitest";
import { connectionFormFields } from "@/lib/shipstation/connection-form";

test("the sheet has ShipStation's fields in its order, and everything but the password", () => {
  const fields = connectionFormFields({
    endpoint: "https://acme.example/api/shipstation",
    userName: "ACMEShipStation",
    rules: {
      mapping: {
        New: "awaiting_payment",
        "Ready to Ship": "awaiting_shipment",
        Processing: "awaiting_shipment",
      },
      mode: "site_names",
      unmappedPolicy: "send_on_hold",
    },
    statuses: ["New", "Processing", "Ready to Ship"],
  });

  expect(fields.map(({ name, text }) => [name, text])).toEqual([
    ["URL to Custom XML Page", "https://acme.example/api/shipstation"],
    ["Username", "ACMEShipStation"],
    ["Password", null],
    ["Unpaid Status", "New"],
    ["Paid Status", "Processing,Ready to Ship"],
    ["Shipped Status", ""],
    ["Cancelled Status", ""],
    ["On-Hold Status", "on_hold"],
  ]);
});
