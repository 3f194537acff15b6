import { readShipNotice } from "@/lib/shipstation/wire/ship-notice-xml";

/** A notice with everything ShipStation documents. */
export const fullNotice = `<?xml version="1.0" encoding="utf-8"?>
<ShipNotice>
  <OrderNumber>ABC123</OrderNumber>
  <OrderID>ord_1</OrderID>
  <CustomerCode>customer@example.com</CustomerCode>
  <CustomerNotes></CustomerNotes>
  <InternalNotes>Box &amp; bag</InternalNotes>
  <NotesToCustomer><![CDATA[Thanks <3]]></NotesToCustomer>
  <NotifyCustomer>false</NotifyCustomer>
  <LabelCreateDate>10/19/2026 12:56</LabelCreateDate>
  <ShipDate>10/20/2026</ShipDate>
  <Carrier>USPS</Carrier>
  <Service>Priority Mail</Service>
  <TrackingNumber> 9400111 </TrackingNumber>
  <ShippingCost>4.95</ShippingCost>
  <CustomField1>A</CustomField1>
  <CustomField2></CustomField2>
  <CustomField3>C</CustomField3>
  <Recipient>
    <Name>Jane Müller</Name><Company/><Address1>543 Oak St</Address1><Address2></Address2>
    <City>Austin</City><State>TX</State><PostalCode>78701</PostalCode><Country>US</Country>
  </Recipient>
  <Items>
    <Item><SKU>BRK-0042</SKU><Name>Brake pads</Name><Quantity>2</Quantity><LineItemID>1</LineItemID><UPC/></Item>
    <Item><SKU>OIL</SKU><Name>Oil</Name><Quantity>1</Quantity><LineItemID>2</LineItemID></Item>
  </Items>
</ShipNotice>
`;

export const wrapped = (inner: string) => `<ShipNotice>${inner}</ShipNotice>`;

export function noticeOf(inner: string) {
  const read = readShipNotice(wrapped(inner));
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

/** Why the document is refused; null when it is taken. */
export function faultOf(xml: string) {
  const read = readShipNotice(xml);
  return read.ok ? null : read.problem;
}
