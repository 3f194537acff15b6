import type { Cost } from "@/bench/scaling/model";
import { cpuMs, cpuMsWithChildren } from "@/bench/stand/cpu";
import { sampleBody } from "@/lib/orders/wire/sample-body";

export type Watched = {
  readonly origin: string;
  readonly pid: number;
  readonly databasePid: number;
  readonly authorization: string;
  readonly token: string;
};

const workersAtOnce = 4;

/** What each act costs when it is done `times` times over HTTP, with all that follows the answer. */
export async function costOf(
  { pid, databasePid }: Watched,
  times: number,
  act: (n: number) => Promise<Response>,
): Promise<Cost> {
  const before = { app: cpuMs(pid), database: cpuMsWithChildren(databasePid) };
  let next = 0;
  const work = async () => {
    for (let n = next++; n < times; n = next++) {
      const answer = await act(n);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${answer.status} ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: workersAtOnce }, work));
  return {
    appMs: (cpuMs(pid) - before.app) / times,
    databaseMs: (cpuMsWithChildren(databasePid) - before.database) / times,
  };
}

const firstNumber = 10_000;

/** An order of three lines; `round` is what changed about it. */
export function handOver({ origin, token }: Watched, n: number, round: number): Promise<Response> {
  const [item] = sampleBody.items;
  const body = {
    ...sampleBody,
    items: [1, 2, 3].map((line) => ({ ...item, id: String(line), sku: `PART-${(n * 3 + line) % 4_000}` })),
    customFields: [`round ${round}`],
  };
  return fetch(`${origin}/api/orders/${firstNumber + n}`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

export function importPage(
  { origin, authorization }: Watched,
  page: number,
  year: string,
): Promise<Response> {
  const query = `action=export&start_date=01%2F01%2F${year}%2000%3A00&end_date=12%2F31%2F${year}%2023%3A59&page=${page}`;
  return fetch(`${origin}/api/shipstation?${query}`, { headers: { Authorization: authorization } });
}

export function notice({ origin, authorization }: Watched, n: number): Promise<Response> {
  const number = firstNumber + n;
  const items = [1, 2, 3].map(
    (line) =>
      `<Item><SKU>PART</SKU><Name>Part</Name><Quantity>1</Quantity><LineItemID>${line}</LineItemID></Item>`,
  );
  const body =
    `<?xml version="1.0" encoding="utf-8"?><ShipNotice><OrderNumber>${number}</OrderNumber>` +
    "<CustomerCode>jane@example.com</CustomerCode><NotifyCustomer>false</NotifyCustomer>" +
    "<LabelCreateDate>11/24/2026 09:10</LabelCreateDate><ShipDate>11/24/2026</ShipDate><Carrier>USPS</Carrier>" +
    `<Service>Priority Mail</Service><TrackingNumber>9400111899${number}</TrackingNumber>` +
    "<ShippingCost>4.95</ShippingCost><Recipient><Name>Jane Roe</Name><Address1>543 Oak St</Address1>" +
    "<City>Austin</City><State>TX</State><PostalCode>78701</PostalCode><Country>US</Country></Recipient>" +
    `<Items>${items.join("")}</Items></ShipNotice>`;
  return fetch(`${origin}/api/shipstation?action=shipnotify&order_number=${number}`, {
    method: "POST",
    headers: { Authorization: authorization, "Content-Type": "text/xml" },
    body,
  });
}
