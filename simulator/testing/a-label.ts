import type { ShipNotice } from "@/simulator/ship-notice-xml";

/** What is printed on a label; a test says only what matters to it. */
export function aLabel(wanted: Partial<ShipNotice> = {}): ShipNotice {
  const labelCreatedAt = wanted.labelCreatedAt ?? new Date("2026-11-25T08:00:00Z");
  return {
    orderId: "",
    orderNumber: "1001",
    customerCode: "",
    customerNotes: "",
    internalNotes: "",
    notesToCustomer: "",
    notifyCustomer: true,
    labelCreatedAt,
    shipDate: labelCreatedAt,
    carrier: "UPS",
    service: "UPS Ground",
    trackingNumber: "1Z999AA10123456784",
    shippingCostCents: 1295,
    customFields: ["", "", ""],
    requestedWarehouse: "",
    recipient: {
      name: "Jane Roe",
      company: "",
      address1: "543 Oak St",
      address2: "",
      city: "Austin",
      state: "TX",
      postalCode: "78701",
      country: "US",
      phone: "",
    },
    items: [],
    ...wanted,
  };
}
