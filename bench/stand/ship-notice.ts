/** A notice of a whole order as the seed makes them, in the words and the length of ShipStation's own. */
export function shipNotice(number: number): string {
  const items = [1, 2, 3].map(
    (line) =>
      `<Item><SKU>PART-${(number * 3 + line) % 4_000}</SKU><Name>Brake pad set</Name>` +
      `<Quantity>${1 + ((number + line) % 3)}</Quantity><LineItemID>${line}</LineItemID></Item>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?><ShipNotice><OrderNumber>${number}</OrderNumber>` +
    `<OrderID>ord_${number}</OrderID><CustomerCode>customer${number % 50_000}@example.com</CustomerCode>` +
    "<CustomerNotes></CustomerNotes><InternalNotes></InternalNotes><NotesToCustomer>Thank you</NotesToCustomer>" +
    "<NotifyCustomer>true</NotifyCustomer><LabelCreateDate>11/24/2026 09:10</LabelCreateDate>" +
    "<ShipDate>11/24/2026</ShipDate><Carrier>USPS</Carrier><Service>USPS Priority Mail</Service>" +
    `<TrackingNumber>9400111899223344${number}</TrackingNumber><ShippingCost>4.95</ShippingCost>` +
    "<Recipient><Name>Jane Roe</Name><Company></Company><Address1>543 Oak St</Address1><Address2></Address2>" +
    "<City>Austin</City><State>TX</State><PostalCode>78701</PostalCode><Country>US</Country></Recipient>" +
    `<Items>${items.join("")}</Items></ShipNotice>`
  );
}

/** Where ShipStation sends it. */
export function shipNoticePath(number: number): string {
  return `/api/shipstation?action=shipnotify&order_number=${number}&carrier=USPS&service=USPS%20Priority%20Mail&tracking_number=9400111899223344${number}`;
}
