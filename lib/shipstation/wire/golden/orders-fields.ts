/**
 * ShipStation's field table for the feed, without order dimensions, which we never send. `max` is the stricter of the
 * table and the schema, in UTF-16 units. The tests hold every document against it, independently of the writer.
 */
export type FieldRow = {
  readonly path: string;
  readonly required: boolean;
  readonly type: "container" | "string" | "datetime" | "decimal" | "integer" | "boolean" | "enum";
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
};

export const ordersFields: readonly FieldRow[] = [
  { path: "Orders", required: true, type: "container" },
  { path: "Orders/Order", required: true, type: "container" },
  { path: "Orders/Order/OrderID", required: true, type: "string", min: 1, max: 50 },
  { path: "Orders/Order/OrderNumber", required: true, type: "string", min: 1, max: 50 },
  { path: "Orders/Order/OrderDate", required: true, type: "datetime", min: 16, max: 16 },
  { path: "Orders/Order/OrderStatus", required: true, type: "string", min: 1, max: 50 },
  { path: "Orders/Order/LastModified", required: true, type: "datetime", min: 16, max: 16 },
  { path: "Orders/Order/ShippingMethod", required: false, type: "string", min: 0, max: 100 },
  { path: "Orders/Order/PaymentMethod", required: false, type: "string", min: 0, max: 50 },
  { path: "Orders/Order/CurrencyCode", required: false, type: "string", min: 3, max: 3 },
  { path: "Orders/Order/OrderTotal", required: true, type: "decimal" },
  { path: "Orders/Order/TaxAmount", required: false, type: "decimal" },
  { path: "Orders/Order/ShippingAmount", required: true, type: "decimal" },
  { path: "Orders/Order/CustomerNotes", required: false, type: "string", min: 0, max: 1000 },
  { path: "Orders/Order/InternalNotes", required: false, type: "string", min: 0, max: 1000 },
  { path: "Orders/Order/Gift", required: false, type: "boolean" },
  { path: "Orders/Order/GiftMessage", required: false, type: "string", min: 0, max: 1000 },
  { path: "Orders/Order/CustomField1", required: false, type: "string", min: 0, max: 100 },
  { path: "Orders/Order/CustomField2", required: false, type: "string", min: 0, max: 100 },
  { path: "Orders/Order/CustomField3", required: false, type: "string", min: 0, max: 100 },
  { path: "Orders/Order/RequestedWarehouse", required: false, type: "string", min: 0, max: 100 },
  { path: "Orders/Order/Source", required: false, type: "string", min: 0, max: 50 },
  { path: "Orders/Order/Customer", required: true, type: "container" },
  { path: "Orders/Order/Customer/CustomerCode", required: true, type: "string", min: 1, max: 50 },
  { path: "Orders/Order/Customer/BillTo", required: true, type: "container" },
  { path: "Orders/Order/Customer/BillTo/Name", required: true, type: "string", min: 1, max: 100 },
  { path: "Orders/Order/Customer/BillTo/Company", required: false, type: "string", min: 1, max: 100 },
  { path: "Orders/Order/Customer/BillTo/Phone", required: false, type: "string", min: 0, max: 50 },
  { path: "Orders/Order/Customer/BillTo/Email", required: false, type: "string", min: 0, max: 100 },
  { path: "Orders/Order/Customer/BillTo/Address1", required: false, type: "string", max: 200 },
  { path: "Orders/Order/Customer/BillTo/Address2", required: false, type: "string", max: 200 },
  { path: "Orders/Order/Customer/BillTo/City", required: false, type: "string", max: 100 },
  { path: "Orders/Order/Customer/BillTo/State", required: false, type: "string", max: 100 },
  { path: "Orders/Order/Customer/BillTo/PostalCode", required: false, type: "string", max: 50 },
  { path: "Orders/Order/Customer/BillTo/Country", required: false, type: "string", min: 2, max: 2 },
  { path: "Orders/Order/Customer/ShipTo", required: true, type: "container" },
  { path: "Orders/Order/Customer/ShipTo/Name", required: true, type: "string", min: 1, max: 100 },
  { path: "Orders/Order/Customer/ShipTo/Company", required: false, type: "string", min: 1, max: 100 },
  { path: "Orders/Order/Customer/ShipTo/Address1", required: true, type: "string", min: 1, max: 200 },
  { path: "Orders/Order/Customer/ShipTo/Address2", required: false, type: "string", min: 1, max: 200 },
  { path: "Orders/Order/Customer/ShipTo/City", required: true, type: "string", min: 1, max: 100 },
  { path: "Orders/Order/Customer/ShipTo/State", required: true, type: "string", min: 0, max: 100 },
  { path: "Orders/Order/Customer/ShipTo/PostalCode", required: true, type: "string", min: 0, max: 50 },
  { path: "Orders/Order/Customer/ShipTo/Country", required: true, type: "string", min: 2, max: 2 },
  { path: "Orders/Order/Customer/ShipTo/Phone", required: false, type: "string", min: 0, max: 50 },
  { path: "Orders/Order/Items", required: true, type: "container" },
  { path: "Orders/Order/Items/Item", required: false, type: "container" },
  { path: "Orders/Order/Items/Item/LineItemID", required: false, type: "string", min: 1, max: 50 },
  { path: "Orders/Order/Items/Item/SKU", required: true, type: "string", min: 0, max: 50 },
  { path: "Orders/Order/Items/Item/Name", required: true, type: "string", min: 1, max: 200 },
  { path: "Orders/Order/Items/Item/ImageUrl", required: false, type: "string", min: 0, max: 500 },
  { path: "Orders/Order/Items/Item/Weight", required: false, type: "decimal" },
  {
    path: "Orders/Order/Items/Item/WeightUnits",
    required: false,
    type: "enum",
    values: ["Pounds", "Ounces", "Grams"],
  },
  { path: "Orders/Order/Items/Item/Quantity", required: true, type: "integer", min: 1, max: 99999 },
  { path: "Orders/Order/Items/Item/UnitPrice", required: true, type: "decimal" },
  { path: "Orders/Order/Items/Item/UPC", required: false, type: "string", min: 0, max: 12 },
  { path: "Orders/Order/Items/Item/Location", required: false, type: "string", min: 0, max: 100 },
  { path: "Orders/Order/Items/Item/Adjustment", required: false, type: "boolean" },
  { path: "Orders/Order/Items/Item/Options", required: false, type: "container" },
  { path: "Orders/Order/Items/Item/Options/Option", required: false, type: "container" },
  { path: "Orders/Order/Items/Item/Options/Option/Name", required: true, type: "string", min: 1, max: 100 },
  { path: "Orders/Order/Items/Item/Options/Option/Value", required: true, type: "string", min: 1, max: 100 },
  { path: "Orders/Order/Items/Item/Options/Option/Weight", required: false, type: "decimal" },
];
