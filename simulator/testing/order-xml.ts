import type { SettingsGiven } from "@/simulator/settings";

export type LineWanted = { id?: string; sku?: string; quantity?: number; price?: string };

/** A whole order that ShipStation takes; a test says only what matters to it. */
export function orderXml(
  wanted: {
    number?: string;
    id?: string;
    status?: string;
    lastModified?: string;
    lines?: LineWanted[];
    total?: string;
  } = {},
): string {
  const number = wanted.number ?? "WSM-1001";
  const lines = wanted.lines ?? [{}];
  return `<Order>
  <OrderID>${wanted.id ?? `id-${number}`}</OrderID>
  <OrderNumber><![CDATA[${number}]]></OrderNumber>
  <OrderDate>11/22/2026 16:04</OrderDate>
  <OrderStatus><![CDATA[${wanted.status ?? "Processing"}]]></OrderStatus>
  <LastModified>${wanted.lastModified ?? "11/23/2026 09:05"}</LastModified>
  <ShippingMethod><![CDATA[UPS Ground]]></ShippingMethod>
  <PaymentMethod>Credit Card</PaymentMethod>
  <CurrencyCode>CAD</CurrencyCode>
  <OrderTotal>${wanted.total ?? "236.49"}</OrderTotal>
  <TaxAmount>14.50</TaxAmount>
  <ShippingAmount>18.00</ShippingAmount>
  <CustomerNotes><![CDATA[Dock B ]]]]><![CDATA[> ring <bell>]]></CustomerNotes>
  <Gift>false</Gift>
  <CustomField1>SAVE10</CustomField1>
  <Customer>
    <CustomerCode>jane@example.com</CustomerCode>
    <BillTo><Name>Jane Müller</Name><Phone>555-0100</Phone><Email>jane@example.com</Email></BillTo>
    <ShipTo>
      <Name>Jane Müller</Name><Address1>12 Main St</Address1><City>Austin</City><State>TX</State>
      <PostalCode>78701</PostalCode><Country>US</Country><Phone>555-0100</Phone>
    </ShipTo>
  </Customer>
  <Items>${lines.map(lineXml).join("")}
    <Item>
      <LineItemID>adj-1</LineItemID><SKU></SKU><Name>Coupon SAVE10</Name><Quantity>1</Quantity>
      <UnitPrice>-9.99</UnitPrice><Adjustment>true</Adjustment>
    </Item>
  </Items>
</Order>`;
}

function lineXml({ id = "901", sku = "BRK-0042", quantity = 2, price = "106.99" }: LineWanted): string {
  return `
    <Item>
      <LineItemID>${id}</LineItemID><SKU>${sku}</SKU><Name><![CDATA[Brake rotor & pads, "front"]]></Name>
      <ImageUrl>https://shop.example.com/img/1.jpg</ImageUrl><Weight>19.50</Weight><WeightUnits>Pounds</WeightUnits>
      <Quantity>${quantity}</Quantity><UnitPrice>${price}</UnitPrice><UPC>012345678905</UPC><Location>A1-B2</Location>
      <Options><Option><Name>Finish</Name><Value>Zinc</Value></Option></Options>
    </Item>`;
}

/** A connection to a fake store, quick to give up. */
export function settingsFor(url: string): SettingsGiven {
  return {
    url,
    username: "DEMOShipStation",
    password: "pa:ss wörd",
    timeoutMs: 2_000,
    noticeDelayMs: 1,
    seed: "a test",
    clock: () => new Date("2026-11-23T10:00:30Z"),
  };
}

export const theWindow = { start: new Date("2026-11-22T00:00:00Z"), end: new Date("2026-11-23T10:00:00Z") };
