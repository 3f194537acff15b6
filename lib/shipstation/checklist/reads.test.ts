import { beforeEach, describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { ChecklistStep } from "@/lib/shipstation/checklist/checklist";
import { checklistOf } from "@/lib/shipstation/checklist/reads";
import { aContact, aRefusal } from "@/lib/testing/contacts";
import { useTestDatabase } from "@/lib/testing/database";
import { aSite } from "@/lib/testing/people";
import { saveApiKey } from "@/lib/testing/ship-station-account";
import { aConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

const now = new Date("2026-11-23T08:00:00Z");
const inLog = ["added", "imported", "shipped"];

let scope: SiteScope;
let userId: string;
let shops = 0;

/** The first three steps and the mapping are done. */
beforeEach(async () => {
  const tag = `CHECK${++shops}`;
  ({ scope } = await aConnectedShop(tag));
  userId = `usr_${tag.toLowerCase()}`;
});

async function done(of = scope): Promise<ChecklistStep[]> {
  const { steps, done: count, isComplete } = await checklistOf(of);
  const ticked = steps.filter(({ isDone }) => isDone).map(({ step }) => step);
  expect({ done: count, isComplete }).toEqual({ done: ticked.length, isComplete: ticked.length === 8 });
  return ticked;
}

const connection = (data: object) =>
  database().shipStationConnection.update({ where: { siteId: scope.siteId }, data });

test("a new site has nothing done", async () => {
  expect(await done(await aSite(now))).toEqual([]);
});

describe("what was done is seen, and what is undone as well:", () => {
  test("ShipStation enabled, the user made and entered, the statuses mapped", async () => {
    expect(await done()).toEqual(["enabled", "user", "entered", "mapped"]);

    await database().site.update({ where: { id: scope.siteId }, data: { shipStationEnabledAt: null } });
    expect(await done()).toEqual(["user", "entered", "mapped"]);
  });

  test("a user that is disabled is neither there nor entered", async () => {
    await database().user.update({ where: { id: userId }, data: { disabledAt: now } });

    expect(await done()).toEqual(["enabled", "mapped"]);
  });

  test("a user that nobody entered under General", async () => {
    await connection({ connectionUserId: null });

    expect(await done()).toEqual(["enabled", "user", "mapped"]);
  });

  test("a key counts once ShipStation accepted it, and no longer when it is refused", async () => {
    const trouble = async () => (await checklistOf(scope)).keyTrouble;
    expect(await trouble()).toBe("missing");

    await saveApiKey(scope);
    expect(await done()).not.toContain("apiKey");
    expect(await trouble()).toBe("not-checked");

    await connection({ apiKeyState: "accepted" });
    expect(await done()).toContain("apiKey");
    expect(await trouble()).toBeNull();

    await connection({ apiKeyState: "refused" });
    expect(await done()).not.toContain("apiKey");
    expect(await trouble()).toBe("refused");
  });

  test("one status without a place", async () => {
    await database().statusMapping.delete({
      where: { siteId_status: { siteId: scope.siteId, status: "Return" } },
    });

    expect(await done()).not.toContain("mapped");
  });
});

describe("what ShipStation does is read in the log:", () => {
  test("our own test, a wrong password and another shop's import tick nothing", async () => {
    await aContact(scope, { at: now, ordersSent: 9, isTest: true });
    await aContact(scope, { at: now, action: "shipnotify", outcome: "recorded", isTest: true });
    await aRefusal(scope, "unauthorized", 401, { at: now });
    await aContact(await aSite(now), { at: now, ordersSent: 9 });

    expect((await done()).filter((step) => inLog.includes(step))).toEqual([]);
  });

  test("its first visit, its first order, its first notice", async () => {
    const ticked = async () => (await done()).filter((step) => inLog.includes(step));

    await aContact(scope, { at: now, ordersSent: 0 });
    expect(await ticked()).toEqual(["added"]);
    await aContact(scope, { at: now, ordersSent: 1 });
    expect(await ticked()).toEqual(["added", "imported"]);
    await aRefusal(scope, "order-unknown", 404, { at: now, action: "shipnotify" });
    expect(await ticked()).toEqual(["added", "imported"]);
    await aContact(scope, { at: now, action: "shipnotify", outcome: "recorded" });
    expect(await ticked()).toEqual(inLog);

    await saveApiKey(scope);
    await connection({ apiKeyState: "accepted" });
    expect(await checklistOf(scope)).toMatchObject({ done: 8, isComplete: true });
  });
});
