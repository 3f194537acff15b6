import { beforeEach, expect, test, vi } from "vitest";
import { authenticateIntegration } from "@/lib/access/authenticate-integration";
import { useTestDatabase } from "@/lib/testing/database";
import { inOtherProcess } from "@/lib/testing/other-process";
import { aConnectedShop, type ConnectedShop, connectionPassword } from "@/lib/testing/shops";

useTestDatabase();

// A process of its own takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const now = new Date("2026-11-23T08:00:00Z");
let shop: ConnectedShop;
let shops = 0;

// This process has proved the password a moment ago and remembers it.
beforeEach(async () => {
  shop = await aConnectedShop(`SHOP${++shops}`);
  expect(await letInWith(connectionPassword)).toBe(true);
});

async function letInWith(password: string): Promise<boolean> {
  const credentials = { source: "basic", userName: shop.userName, password } as const;
  return (await authenticateIntegration(credentials, "203.0.113.9", now)).ok;
}

function elsewhere(change: string): Promise<unknown> {
  return inOtherProcess(`
    const { database } = await import("@/lib/platform/database/client");
    const { hashPassword } = await import("@/lib/platform/password-hash");
    ${change}
    console.log("true");
    process.exit(0);`);
}

test("a password that another process changed is refused by the next request, and the new one is let in", async () => {
  await elsewhere(`await database().user.update({
    where: { userNameKey: "${shop.userName.toLowerCase()}" },
    data: { passwordHash: await hashPassword("the password from elsewhere") },
  });`);

  expect(await letInWith(connectionPassword)).toBe(false);
  expect(await letInWith("the password from elsewhere")).toBe(true);
});

test("a user that another process disabled is refused by the next request", async () => {
  await elsewhere(`await database().user.update({
    where: { userNameKey: "${shop.userName.toLowerCase()}" }, data: { disabledAt: new Date() },
  });`);

  expect(await letInWith(connectionPassword)).toBe(false);
});

test("a site that another process suspended is refused by the next request", async () => {
  await elsewhere(`await database().site.update({
    where: { id: "${shop.siteId}" }, data: { suspendedAt: new Date() },
  });`);

  expect(await letInWith(connectionPassword)).toBe(false);
});
