import { afterEach, expect, test } from "vitest";
import { type RestApi, type RestApiSettings, type RestFault, serveRestApi } from "@/simulator/rest-api";
import { recommendedStatusFields } from "@/simulator/statuses";

let api: RestApi;
afterEach(() => api?.close());

const account: RestApiSettings = {
  apiKey: "key",
  apiSecret: "sec:ret",
  clock: () => new Date("2026-11-23T10:00:00Z"),
  stores: [
    {
      storeId: 12_345,
      integrationUrl: "https://shop.example/api/shipstation",
      statuses: recommendedStatusFields,
    },
    { storeId: 7, integrationUrl: "https://old.example", statuses: recommendedStatusFields, active: false },
  ],
};

async function call(path: string, { as = "key:sec:ret", ...init }: RequestInit & { as?: string } = {}) {
  const authorization = `Basic ${Buffer.from(as).toString("base64")}`;
  const response = await fetch(api.url + path, { ...init, headers: { authorization } });
  return { status: response.status, headers: response.headers, json: await response.json() };
}

test("the stores of the account are listed, inactive ones on demand", async () => {
  api = await serveRestApi(account);

  expect((await call("/stores")).json).toMatchObject([
    {
      storeId: 12_345,
      integrationUrl: "https://shop.example/api/shipstation",
      active: true,
      autoRefresh: true,
      refreshDate: null,
    },
  ]);
  expect((await call("/stores?showInactive=true")).json).toHaveLength(2);
});

test("one store shows the status fields of its connection form", async () => {
  api = await serveRestApi(account);

  expect((await call("/stores/12345")).json.statusMappings).toEqual([
    { orderStatus: "awaiting_payment", statusKey: "New" },
    { orderStatus: "awaiting_shipment", statusKey: "Processing" },
    { orderStatus: "awaiting_shipment", statusKey: "Ready to Ship" },
    { orderStatus: "shipped", statusKey: "Shipped" },
    { orderStatus: "shipped", statusKey: "Complete" },
    { orderStatus: "shipped", statusKey: "Return" },
    { orderStatus: "cancelled", statusKey: "Canceled" },
    { orderStatus: "on_hold", statusKey: "Backorder" },
    { orderStatus: "on_hold", statusKey: "Held" },
  ]);
});

test("a store is changed whole, its status fields with it, and never in part", async () => {
  api = await serveRestApi(account);
  const { json: store } = await call("/stores/12345");
  const statusMappings = [{ orderStatus: "awaiting_shipment", statusKey: "Paid" }];
  const put = (body: object) => call("/stores/12345", { method: "PUT", body: JSON.stringify(body) });

  expect((await put({ autoRefresh: false })).status).toBe(400);
  expect((await put({ ...store, autoRefresh: false, statusMappings })).status).toBe(200);
  expect((await call("/stores/12345")).json).toMatchObject({ autoRefresh: false, statusMappings });
});

test("a refresh is initiated, seen running, and moves the refresh date", async () => {
  let finish = () => {};
  const since: (Date | null)[] = [];
  api = await serveRestApi({
    ...account,
    onRefresh: (_store, from) => {
      since.push(from);
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    },
  });

  const body = JSON.stringify({ storeId: 12_345, refreshDate: "2026-11-01T00:00:00Z" });
  const started = await call("/stores/refreshstore", { method: "POST", body });
  expect(started.json).toEqual({
    success: true,
    message: "A store refresh has been initiated for Store ID 12345",
  });
  expect((await call("/stores/getrefreshstatus?storeId=12345")).json).toEqual({
    storeId: 12_345,
    refreshStatusId: 2,
    refreshStatus: "Updating orders",
    lastRefreshAttempt: "2026-11-23T02:00:00.000",
    refreshDate: null,
  });
  expect(since).toEqual([new Date("2026-11-01T00:00:00Z")]);

  finish();
  await expect
    .poll(async () => (await call("/stores/getrefreshstatus?storeId=12345")).json)
    .toMatchObject({ refreshStatus: null, refreshDate: "2026-11-23T10:00:00.000" });
});

test("the store may stand in the query, and no store means all of them", async () => {
  api = await serveRestApi(account);

  expect((await call("/stores/refreshstore?storeId=12345", { method: "POST" })).status).toBe(200);
  expect((await call("/stores/refreshstore", { method: "POST" })).json.message).toContain("all stores");
});

test("a refresh that fails switches the automatic one off", async () => {
  api = await serveRestApi({ ...account, onRefresh: () => Promise.reject(new Error("refused")) });

  await call("/stores/refreshstore", { method: "POST", body: '{"storeId":12345}' });

  await expect
    .poll(() => api.stores()[0])
    .toMatchObject({ autoRefresh: false, refreshDate: null, refreshing: false });
});

test.each([
  ["POST", "/stores/refreshstore?storeId=9", undefined, 400],
  ["POST", "/stores/refreshstore", "{", 400],
  ["POST", "/stores/refreshstore", '{"storeId":12345,"refreshDate":"soon"}', 400],
  ["GET", "/stores/getrefreshstatus?storeId=9", undefined, 400],
  ["GET", "/stores/9", undefined, 404],
  ["GET", "/storesrefreshstore", undefined, 404],
])("%s %s with %s is answered %i", async (method, path, body, status) => {
  api = await serveRestApi(account);

  expect((await call(path, { method, ...(body === undefined ? {} : { body }) })).status).toBe(status);
});

test("a wrong key is refused before anything else", async () => {
  api = await serveRestApi(account);

  expect(await call("/nowhere", { as: "key:wrong" })).toMatchObject({
    status: 401,
    json: { message: "Invalid API credentials" },
  });
});

test("the forty-first call in a minute is too many, and the next minute starts anew", async () => {
  let now = new Date("2026-11-23T10:00:00Z");
  api = await serveRestApi({ ...account, clock: () => now });

  for (let count = 0; count < 39; count++) await call("/stores");
  expect((await call("/stores")).headers.get("x-rate-limit-remaining")).toBe("0");
  now = new Date("2026-11-23T10:00:20Z");
  const refused = await call("/stores");
  now = new Date("2026-11-23T10:01:00Z");

  expect(refused).toMatchObject({ status: 429, json: { message: "Too Many Requests" } });
  expect(refused.headers.get("retry-after")).toBe("40");
  expect((await call("/stores")).headers.get("x-rate-limit-remaining")).toBe("39");
});

test.each<[RestFault, number]>([
  [401, 401],
  [402, 402],
  [403, 403],
  [429, 429],
  [500, 500],
  [503, 503],
])("the fault %s shows itself and can be taken back", async (fault, status) => {
  api = await serveRestApi(account);

  api.setFault(fault);
  expect((await call("/stores")).status).toBe(status);
  api.setFault(null);
  expect((await call("/stores")).status).toBe(200);
  expect(api.calls().map((made) => made.status)).toEqual([status, 200]);
});

test("it can hang, and it can answer a page of HTML with 200", async () => {
  api = await serveRestApi(account);

  api.setFault("hang");
  await expect(call("/stores", { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/);
  api.setFault("html");
  await expect(call("/stores")).rejects.toThrow(/JSON/);
});
