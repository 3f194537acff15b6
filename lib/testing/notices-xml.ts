/** A ship notice as ShipStation writes it, with these elements inside. */
export const notice = (number: string, inner: string) =>
  `<?xml version="1.0" encoding="utf-8"?><ShipNotice><OrderNumber>${number}</OrderNumber>` +
  `<Carrier>UPS</Carrier><Service>UPS Ground</Service><ShipDate>11/23/2026</ShipDate>${inner}</ShipNotice>`;
export const tracked = (number: string, tracking: string, inner = "") =>
  notice(number, `<TrackingNumber>${tracking}</TrackingNumber><NotifyCustomer>true</NotifyCustomer>${inner}`);
export const items = (...list: [string, number][]) =>
  `<Items>${list.map(([id, quantity]) => `<Item><LineItemID>${id}</LineItemID><Quantity>${quantity}</Quantity></Item>`).join("")}</Items>`;
