import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { GET } from "@/app/api/shipstation/route";
import { database } from "@/lib/platform/database/client";
import { hashPassword } from "@/lib/platform/password-hash";
import type { Check } from "@/lib/shipstation/connection-test/check";
import { ordinaryDeadlines } from "@/lib/shipstation/connection-test/inbound-checks";
import { runConnectionTest } from "@/lib/shipstation/connection-test/run-connection-test";
import { useTestDatabase } from "@/lib/testing/database";
import { type FrontServer, openFrontServer } from "@/lib/testing/front-server";
import { aConnectedShop, type ConnectedShop, connectionPassword } from "@/lib/testing/shops";

useTestDatabase();

const now = new Date();
let front: FrontServer;
let shop: ConnectedShop;
let userId: string;
let shops = 0;

beforeAll(async () => {
  front = await openFrontServer(GET);
});
afterAll(async () => front.close());

beforeEach(async () => {
  const tag = `OWN${++shops}`;
  shop = await aConnectedShop(tag);
  userId = `usr_${tag.toLowerCase()}`;
  await database().site.update({ where: { id: shop.siteId }, data: { publicUrl: front.url } });
});

async function result(check: Check, password = "") {
  for await (const one of runConnectionTest(
    { ...shop, name: "Ada" },
    { password },
    () => now,
    ordinaryDeadlines,
  ))
    if (one.check === check) return one;
  throw new Error(`No result for ${check}.`);
}

const site = (data: object) => database().site.update({ where: { id: shop.siteId }, data });
const user = (data: object) => database().user.update({ where: { id: userId }, data });
const connection = (data: object) =>
  database().shipStationConnection.update({ where: { siteId: shop.siteId }, data });

test("what the platform or the store itself switched off is said first", async () => {
  expect(await result("enabled")).toMatchObject({ state: "passed" });

  await connection({ pausedAt: now, pausedBy: "Ada" });
  expect(await result("enabled")).toMatchObject({ state: "warning", cause: "paused" });
  await site({ shipStationEnabledAt: null });
  expect(await result("enabled")).toMatchObject({ state: "failed", cause: "notEnabled" });
  await site({ suspendedAt: now });
  expect(await result("enabled")).toMatchObject({ state: "failed", cause: "suspended" });
});

test("a user that is disabled, not entered, or not there at all is told apart", async () => {
  expect(await result("user")).toMatchObject({ state: "passed" });

  await user({ disabledAt: now });
  expect(await result("user")).toMatchObject({ state: "failed", cause: "userDisabled" });
  await user({ disabledAt: null });
  await connection({ connectionUserId: null });
  expect(await result("user")).toMatchObject({ state: "failed", cause: "userNotEntered" });
  await database().user.delete({ where: { id: userId } });
  expect(await result("user")).toMatchObject({ state: "failed", cause: "noUser" });
});

test("the password before a rotation is known, as long as it is accepted", async () => {
  const { passwordHash } = await database().user.findUniqueOrThrow({ where: { id: userId } });
  const soon = new Date(now.getTime() + 60_000);
  await user({
    passwordHash: await hashPassword("the password after it"),
    previousPasswordHash: passwordHash,
    previousPasswordUntil: soon,
  });
  expect(await result("password", connectionPassword)).toMatchObject({
    state: "warning",
    cause: "oldPassword",
  });

  await user({ previousPasswordUntil: now });
  expect(await result("password", connectionPassword)).toMatchObject({
    state: "failed",
    cause: "wrongPassword",
  });
});

test("a password that a server in front changes on the way is found out", async () => {
  const changing = await openFrontServer((request) => {
    const headers = new Headers(request.headers);
    const { authorization } = Object.fromEntries(headers);
    const pair = Buffer.from(authorization?.slice("Basic ".length) ?? "", "base64").toString();
    if (pair.includes(connectionPassword))
      headers.set("authorization", `Basic ${Buffer.from(`${pair}?`).toString("base64")}`);
    return GET(new Request(request.url, { headers }));
  });
  await site({ publicUrl: changing.url });

  expect(await result("header")).toMatchObject({ state: "passed" });
  expect(await result("password", connectionPassword)).toMatchObject({
    state: "failed",
    cause: "passwordChanged",
  });
  await changing.close();
});

test("an answer without an end is given up, and said to be too large", async () => {
  const endless = await openFrontServer(async () => new Response("x".repeat(2 * 1024 * 1024)));
  await site({ publicUrl: endless.url });

  expect(await result("reachable")).toMatchObject({ state: "failed", cause: "tooLarge" });
  await endless.close();
});
