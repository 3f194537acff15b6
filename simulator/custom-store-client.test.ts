import { afterEach, expect, test } from "vitest";
import { askForOrders, postNotice, storeUrl } from "@/simulator/custom-store-client";
import { settingsFrom } from "@/simulator/settings";
import { type FakeStore, ordersAnswer, startFakeStore, xmlAnswer } from "@/simulator/testing/fake-store";
import { settingsFor } from "@/simulator/testing/order-xml";

let store: FakeStore;
afterEach(() => store?.close());

const window = { start: new Date("2012-01-23T17:28:59Z"), end: new Date("2012-01-23T17:33:00Z") };

test("a window is asked for byte for byte as the documentation prints it", async () => {
  store = await startFakeStore();

  await askForOrders(settingsFrom(settingsFor(store.url)), { window, page: 1 });

  expect(store.requests[0]?.target).toBe(
    "/api/shipstation?action=export&start_date=01%2f23%2f2012+17%3a28&end_date=01%2f23%2f2012+17%3a33&page=1",
  );
});

test.each([
  ["https://shop.example/x", "https://shop.example/x?action=export"],
  ["https://shop.example/x?key=1", "https://shop.example/x?key=1&action=export"],
  ["https://shop.example/x?", "https://shop.example/x?action=export"],
])("the query is appended to %s", (endpoint, url) => {
  expect(storeUrl(endpoint, [["action", "export"]])).toBe(url);
});

test.each(["basic", "query", "headers"] as const)(
  "the credentials travel by %s and nowhere else",
  async (credentials) => {
    store = await startFakeStore();

    await askForOrders(settingsFrom({ ...settingsFor(store.url), credentials }), null);

    const [request] = store.requests;
    if (!request) throw new Error("nothing was asked");
    const { headers, query } = request;
    const basic = headers.authorization?.replace("Basic ", "");
    expect({
      basic: basic && Buffer.from(basic, "base64").toString("utf8"),
      query: [query.get("SS-UserName"), query.get("SS-Password")],
      headers: headers["ss-username"],
    }).toEqual({
      basic: credentials === "basic" ? "DEMOShipStation:pa:ss wörd" : undefined,
      query: credentials === "query" ? ["DEMOShipStation", "pa:ss wörd"] : [null, null],
      headers: credentials === "headers" ? "DEMOShipStation" : undefined,
    });
  },
);

test("a notice is posted with its body", async () => {
  store = await startFakeStore(() => xmlAnswer("<Received/>"));

  await postNotice(
    settingsFrom(settingsFor(store.url)),
    [["order_number", "A 1/é"]],
    "<ShipNotice>é</ShipNotice>",
  );

  expect(store.requests[0]).toMatchObject({
    method: "POST",
    target: "/api/shipstation?action=shipnotify&order_number=A+1%2f%c3%a9",
    body: "<ShipNotice>é</ShipNotice>",
  });
});

test("a redirect is an answer and is not followed", async () => {
  store = await startFakeStore(() => ({ status: 308, headers: { Location: "/elsewhere" } }));

  const answer = await askForOrders(settingsFrom(settingsFor(store.url)), null);

  expect(answer).toMatchObject({ kind: "answer", status: 308 });
  expect(store.requests).toHaveLength(1);
});

test("silence ends after the time allowed", async () => {
  store = await startFakeStore(() => "hang");

  const answer = await askForOrders({ ...settingsFrom(settingsFor(store.url)), timeoutMs: 50 }, null);

  expect(answer).toMatchObject({
    kind: "failure",
    message: "The operation has timed out: no whole answer within 50 ms.",
  });
});

test("a body that ends too early is a failure", async () => {
  store = await startFakeStore(() => ({ ...ordersAnswer([]), cutAfter: 20 }));

  const answer = await askForOrders(settingsFrom(settingsFor(store.url)), null);

  expect(answer).toMatchObject({
    kind: "failure",
    message: expect.stringContaining("closed before the whole answer"),
  });
});

test("an address where nobody listens, and one that is none, are said plainly", async () => {
  store = await startFakeStore();
  const settings = settingsFrom(settingsFor(store.url));
  await store.close();

  expect(await askForOrders(settings, null)).toMatchObject({
    message: "Unable to connect to the remote server: nothing listens at this address.",
  });
  expect(await askForOrders({ ...settings, url: "shop" }, null)).toMatchObject({
    message: '"shop" is not a URL.',
  });
  expect(await askForOrders({ ...settings, url: "file:///etc/hosts" }, null)).toMatchObject({
    message: '"file:///etc/hosts" is not a web address.',
  });
});
