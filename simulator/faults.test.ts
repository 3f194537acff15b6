import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFaultBoard, type FaultName, isFaultName, noticeFaults } from "@/simulator/faults";
import { createShipStation, type ShipStation } from "@/simulator/ship-station";
import { type FakeStore, ordersAnswer, startFakeStore, xmlAnswer } from "@/simulator/testing/fake-store";
import { orderXml, settingsFor } from "@/simulator/testing/order-xml";

let store: FakeStore;
let shipStation: ShipStation;
beforeEach(async () => {
  store = await startFakeStore(({ method }) =>
    method === "POST" ? xmlAnswer("<Received/>") : ordersAnswer([orderXml()]),
  );
  shipStation = createShipStation({ ...settingsFor(store.url), noticeAttempts: 1 });
  await shipStation.importSinceLast();
});
afterEach(() => store.close());

const posts = () => store.requests.filter(({ method }) => method === "POST");

async function shipWith(fault: FaultName, parcels = 1) {
  shipStation.settings.faults.set(fault, 1);
  const shipping = await shipStation.ship("WSM-1001", { parcels });
  return { shipping, post: posts()[0] };
}

describe("the board", () => {
  test("a fault for two calls is over after two", () => {
    const board = createFaultBoard();
    board.set("429", 2);

    expect([board.take("rest"), board.take("rest"), board.take("rest")]).toEqual(["429", "429", null]);
    expect(board.active()).toEqual([]);
  });

  test("a fault without a number stays until it is switched off, and other kinds do not meet it", () => {
    const board = createFaultBoard();
    board.set("html");
    board.set("duplicate");

    expect([board.take("rest"), board.take("rest"), board.take("way")]).toEqual(["html", "html", null]);
    board.clear("rest");
    expect(board.active()).toEqual([{ name: "duplicate", times: null }]);
    board.clear();
    expect(board.active()).toEqual([]);
  });

  test("a later fault of a kind takes the place of an earlier one", () => {
    const board = createFaultBoard();
    board.set("401");
    board.set("403", 1);

    expect([board.take("rest"), board.take("rest")]).toEqual(["403", null]);
  });

  test("only the listed names are faults", () => {
    expect(["429", "wish-shape", "418", "toString"].map(isFaultName)).toEqual([true, true, false, false]);
  });
});

describe("on the way to the store", () => {
  const authorization = () => store.requests.at(-1)?.headers.authorization;

  test("a wrong password arrives once, and the right one after it", async () => {
    const right = authorization();
    shipStation.settings.faults.set("wrong-password", 1);

    await shipStation.testConnection();
    expect(authorization()).not.toBe(right);
    await shipStation.testConnection();
    expect(authorization()).toBe(right);
  });

  test("the Authorization header is stripped", async () => {
    shipStation.settings.faults.set("no-authorization", 1);

    await shipStation.testConnection();

    expect(authorization()).toBeUndefined();
  });

  test("an answer that is dropped rejects the import and switches the automatic one off", async () => {
    shipStation.settings.faults.set("dropped-answer", 1);

    const report = await shipStation.importSinceLast();

    expect(report.reason).toContain("The connection was closed before the whole answer had arrived.");
    expect(shipStation.autoImport().on).toBe(false);
  });

  test("a slow body arrives whole", async () => {
    const { post, shipping } = await shipWith("slow-body");

    expect(shipping.ok).toBe(true);
    expect(post?.body).toBe(shipping.notices[0]?.request.body);
  });

  test("a body shorter than its Content-Length is no notice", async () => {
    const { shipping } = await shipWith("wrong-length");

    expect(shipping.ok).toBe(false);
    expect(posts()).toEqual([]);
  });
});

describe("notices", () => {
  test("a duplicate arrives twice, byte for byte", async () => {
    await shipWith("duplicate");

    expect(posts()).toHaveLength(2);
    expect(posts()[1]?.body).toBe(posts()[0]?.body);
  });

  test("two parcels are told the last first", async () => {
    const { shipping } = await shipWith("out-of-order", 2);
    await shipStation.importSinceLast();

    const quantities = posts().map(({ body }) => /<TrackingNumber>(.*?)</.exec(body)?.[1]);
    expect(quantities).toEqual(shipping.notices.map(({ notice }) => notice.trackingNumber));
    expect(new Set(quantities).size).toBe(2);
  });

  test.each<[FaultName, (body: string, query: URLSearchParams) => unknown, unknown]>([
    ["truncated-notice", (body) => body.includes("</ShipNotice>"), false],
    ["wish-shape", (body, query) => [[...query.keys()], body.includes("<Items>")], [["action"], false]],
    ["empty-body", (body, query) => [body, query.get("order_number")], ["", "WSM-1001"]],
    ["no-service", (body, query) => [body.includes("<Service>"), query.get("service")], [false, ""]],
    ["other-order", (body) => body.indexOf("<Items>") < body.indexOf("<OrderNumber>"), true],
    ["capital-true", (body) => body.includes("<NotifyCustomer>True</NotifyCustomer>"), true],
    ["future-ship-date", (body) => body.includes("<ShipDate>11/26/2026</ShipDate>"), true],
    ["split-order-id", (body) => body.includes("<OrderID>split-id-WSM-1001</OrderID>"), true],
    ["split-order-number", (_, query) => query.get("order_number"), "WSM-1001-2"],
  ])("%s changes what arrives", async (fault, look, seen) => {
    const { post } = await shipWith(fault);

    expect(look(post?.body ?? "none", post?.query ?? new URLSearchParams())).toEqual(seen);
  });

  test("there is a test for every shape", () => {
    expect(noticeFaults).toHaveLength(11);
  });
});
