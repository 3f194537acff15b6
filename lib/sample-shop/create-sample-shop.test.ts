import { beforeAll, describe, expect, test } from "vitest";
import { scopeForSystem } from "@/lib/access/scope-for-system";
import { orderByNumber } from "@/lib/orders/reads";
import { database } from "@/lib/platform/database/client";
import { verifyPassword } from "@/lib/platform/password-hash";
import { digest } from "@/lib/platform/secrets";
import { createSampleShop } from "@/lib/sample-shop/create-sample-shop";
import { exportOrders } from "@/lib/shipstation/export-orders";
import { holdReasons } from "@/lib/shipstation/hold-reasons";
import { connectionOf, mappingRulesOf } from "@/lib/shipstation/reads";
import { recommendedMapping } from "@/lib/shipstation/status-mapping";
import { useTestDatabase } from "@/lib/testing/database";
import { signIn } from "@/lib/users/sign-in";

useTestDatabase();

const now = new Date("2026-11-23T22:34:05Z");
const secrets = {
  ownerPassword: "a long walk to the garage",
  shipStationPassword: "a long walk to the carrier",
  intakeToken: "a-token-of-the-online-shop",
  apiKey: { apiKey: "0123456789abcdef-key", apiSecret: "0123456789abcdef-secret" },
};
const create = () => createSampleShop(secrets, "https://shop.example", now);

async function siteTagged(tag: string) {
  const site = await database().site.findUniqueOrThrow({ where: { tag } });
  return { site, scope: scopeForSystem(site.id) };
}

describe("the sample shop", () => {
  beforeAll(async () => {
    const made = await Promise.all([create(), create()]);
    // Two starts at once: one makes it, the other finds it made.
    expect(made.sort()).toEqual([false, true]);
  });

  test("has 120 orders in all statuses, over sixty days, none of them marked as a sample", async () => {
    const { scope } = await siteTagged("ACME");

    const orders = await database().order.findMany({ where: scope });
    const statuses = await database().orderStatus.findMany({ where: scope });

    expect(orders).toHaveLength(120);
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(statuses.map(({ name }) => name)));
    expect(statuses).toHaveLength(10);
    expect(orders.some(({ isSample }) => isSample)).toBe(false);
    expect(orders.filter(({ flags }) => flags.length > 0)).toEqual([]);
  });

  test("holds back exactly the four orders that cannot go, each for its own reason", async () => {
    const { scope } = await siteTagged("ACME");

    const held: [string, string[]][] = [];
    for (let number = 10_001; number <= 10_120; number += 1) {
      const order = await orderByNumber(scope, String(number));
      const reasons = order ? await holdReasons(scope, order) : [];
      if (reasons.length > 0) held.push([String(number), reasons.map(({ reason }) => reason)]);
    }

    expect(held).toEqual([
      ["10093", ["no-ship-to"]],
      ["10096", ["ship-to-country"]],
      ["10099", ["unmapped-status"]],
      ["10102", ["nothing-to-ship"]],
    ]);
    const latest = await database().$queryRaw<{ number: string; held: boolean }[]>`
      SELECT DISTINCT ON (o.number) o.number, c.held FROM order_change c
      JOIN shop_order o ON o.site_id = c.site_id AND o.id = c.order_id
      WHERE c.site_id = ${scope.siteId} ORDER BY o.number, c.seq DESC`;
    expect(latest.filter((one) => one.held).map(({ number }) => number)).toEqual(
      held.map(([number]) => number),
    );
  });

  test("shows parcels wherever an order is shipped, and no mail goes out for them", async () => {
    const { scope } = await siteTagged("ACME");

    const orders = await database().order.findMany({ where: scope, include: { shipments: true } });

    for (const order of orders) {
      const isShipped = ["Shipped", "Complete", "Return"].includes(order.status);
      expect(order.shippedAt !== null, order.number).toBe(isShipped);
      expect(order.shippingProgress === "complete", order.number).toBe(isShipped);
      if (order.shippedAt) expect(order.shippedAt.getTime()).toBeGreaterThan(order.placedAt.getTime());
    }
    expect(orders.filter(({ shippingProgress }) => shippingProgress === "partial")).toHaveLength(3);
    expect(orders.filter(({ shipments }) => shipments.length > 1).length).toBeGreaterThan(3);
    expect(await database().outbox.count({ where: { kind: "order-shipped" } })).toBe(0);
  });

  test("sends all others to ShipStation, with bad text mended", async () => {
    const { scope } = await siteTagged("ACME");

    const first = await exportOrders(scope, { window: null, page: 1 });
    const second = await exportOrders(scope, { window: null, page: 2 });

    const xml = `${first.xml}${second.xml}`;
    expect(first.pages).toBe(2);
    expect(first.ordersSent + second.ordersSent).toBe(116);
    expect(xml).toContain("Gate code 4471. Please do not ring before nine.");
    expect(xml).not.toContain("OEM 0280218063]]> upgrade");
    expect(xml).toContain("Supplier confirms ten days.");
  });

  test("is connected: its user and key are entered, its nine statuses are mapped as recommended, one is left", async () => {
    const { site, scope } = await siteTagged("ACME");

    const connection = await connectionOf(scope);
    const { mapping } = await mappingRulesOf(scope);
    const user = await database().user.findUniqueOrThrow({ where: { userNameKey: "acmeshipstation" } });

    expect(site.shipStationEnabledAt).toEqual(now);
    expect(connection.connectionUser?.userName).toBe("ACMEShipStation");
    expect(connection.apiKey).toMatchObject({ keyLast4: "-key", secretLast4: "cret", state: "not_checked" });
    expect(await verifyPassword(user.passwordHash, secrets.shipStationPassword)).toBe(true);
    expect(mapping).toEqual(recommendedMapping(Object.keys(mapping), false));
    expect(Object.keys(mapping)).toHaveLength(9);
    expect(mapping).not.toHaveProperty("Awaiting Core Return");
    const [token] = await database().apiToken.findMany({ where: scope });
    expect(token?.digest).toBe(digest(secrets.intakeToken));
  });

  test("lets its owners and its operator in", async () => {
    for (const login of ["owner@acme.example", "operator@platform.example", "owner@bolt.example"]) {
      const attempt = { login, password: secrets.ownerPassword, keep: false, ip: "", userAgent: "" };

      expect(await signIn(attempt, now), login).toMatchObject({ ok: true });
    }
  });

  test("stands beside another site whose orders have the same numbers and are its own", async () => {
    const { site, scope } = await siteTagged("BOLT");
    const acme = await siteTagged("ACME");

    const orders = await database().order.findMany({ where: scope });
    const namesakes = await database().order.findMany({
      where: { ...acme.scope, number: { in: orders.map(({ number }) => number) } },
    });

    expect(site.shipStationEnabledAt).toBeNull();
    expect(orders).toHaveLength(9);
    expect(namesakes).toHaveLength(9);
    expect(orders.every(({ currency }) => currency === "EUR")).toBe(true);
    const owner = await database().user.findUniqueOrThrow({ where: { userNameKey: "owner@bolt.example" } });
    const memberships = await database().membership.findMany({ where: { userId: owner.id } });
    expect(memberships.map(({ siteId }) => siteId)).toEqual([site.id]);
  });
});
