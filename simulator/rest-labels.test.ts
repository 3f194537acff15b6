import { afterEach, expect, test } from "vitest";
import { type RestApi, type RestApiSettings, serveRestApi } from "@/simulator/rest-api";
import { readPacificTime } from "@/simulator/rest-times";
import { recommendedStatusFields } from "@/simulator/statuses";
import { aLabel } from "@/simulator/testing/a-label";

let api: RestApi;
afterEach(() => api?.close());

const item = { place: 0, lineItemId: "901", sku: "PAD", name: "Brake pads", quantity: 2, upc: "" };
const account: RestApiSettings = {
  apiKey: "key",
  apiSecret: "secret",
  clock: () => new Date("2026-11-25T10:00:00Z"),
  stores: [{ storeId: 5, integrationUrl: "https://shop.example", statuses: recommendedStatusFields }],
};

async function call(path: string, init: RequestInit = {}) {
  const authorization = `Basic ${Buffer.from("key:secret").toString("base64")}`;
  const response = await fetch(api.url + path, { ...init, headers: { authorization } });
  return { status: response.status, json: await response.json() };
}

const numbers = (json: { shipments: { trackingNumber: string }[] }) =>
  json.shipments.map(({ trackingNumber }) => trackingNumber);

test("a label is shown as ShipStation shows it, in Pacific time, with items on demand", async () => {
  const notice = aLabel({ items: [item] });
  api = await serveRestApi({ ...account, notices: () => [notice, notice] });

  const plain = await call("/shipments?storeId=5");
  const whole = await call("/shipments?storeId=5&includeShipmentItems=true");

  expect(plain.json).toMatchObject({
    total: 1,
    page: 1,
    pages: 1,
    shipments: [
      {
        orderNumber: "1001",
        createDate: "2026-11-25T00:00:00.000",
        shipmentCost: 12.95,
        carrierCode: "ups",
        voided: false,
        voidDate: null,
        shipmentItems: null,
        advancedOptions: { storeId: 5 },
      },
    ],
  });
  expect(whole.json.shipments[0].shipmentItems).toMatchObject([{ lineItemKey: "901", quantity: 2 }]);
});

test("labels are found by the window they were made in, the oldest first, page by page", async () => {
  api = await serveRestApi(account);
  for (const hour of ["09", "07", "08"]) {
    const labelCreatedAt = new Date(`2026-11-25T${hour}:00:00Z`);
    api.labels.add(aLabel({ trackingNumber: hour, labelCreatedAt }));
  }
  const query = "sortBy=CreateDate&createDateStart=2026-11-25%2000:00:00";

  expect(numbers((await call(`/shipments?${query}`)).json)).toEqual(["08", "09"]);
  expect((await call("/shipments?sortBy=CreateDate&pageSize=2&page=2")).json).toMatchObject({
    pages: 2,
    shipments: [{ trackingNumber: "09" }],
  });
});

test("a voided label says so and is found by the time of the void", async () => {
  api = await serveRestApi(account);
  api.labels.add(aLabel());
  const [label] = (await call("/shipments")).json.shipments;

  const body = JSON.stringify({ shipmentId: label.shipmentId });
  expect((await call("/shipments/voidlabel", { method: "POST", body })).json).toMatchObject({
    approved: true,
  });

  const voided = await call("/shipments?voidDateStart=2026-11-25%2002:00:00");
  expect(voided.json.shipments).toMatchObject([{ voided: true, voidDate: "2026-11-25T02:00:00.000" }]);
  expect((await call("/shipments/voidlabel", { method: "POST", body })).status).toBe(400);
});

test("a date that cannot be read is refused", async () => {
  api = await serveRestApi(account);

  expect((await call("/shipments?createDateStart=soon")).status).toBe(400);
});

test.each([
  ["2026-11-25 02:00:00", "2026-11-25T10:00:00.000Z"],
  ["2026-07-01", "2026-07-01T07:00:00.000Z"],
  ["2026-07-01T02:00:00Z", "2026-07-01T02:00:00.000Z"],
])("%s is Pacific time unless it names a zone", (text, utc) => {
  expect(readPacificTime(text)?.toISOString()).toBe(utc);
});
