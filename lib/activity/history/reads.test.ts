import { describe, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeFilter } from "@/lib/activity/change-filter";
import { changeById, changesInPortions, changesPage, historyChoices } from "@/lib/activity/history/reads";
import { recordChange } from "@/lib/activity/record-change";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { anOrder } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, aSite, testPassword } from "@/lib/testing/people";
import { changeProfile } from "@/lib/users/change-profile";
import { changeRole } from "@/lib/users/change-role";
import { removePerson } from "@/lib/users/remove-person";

useTestDatabase();

const start = new Date("2026-11-23T08:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const everything: ChangeFilter = { area: null, author: null, action: null, from: null, before: null };

const actionsOf = async (scope: SiteScope, filter: Partial<ChangeFilter> = {}, page = 1, pageSize = 50) =>
  (await changesPage(scope, { ...everything, ...filter }, { page, pageSize })).rows.map((row) => row.action);

function noteAs(scope: SiteScope, action: string, at: Date) {
  const change = {
    actor: { kind: "shipstation", name: "ShipStation" },
    action,
    subject: "connection",
    subjectId: scope.siteId,
  } as const;
  return inTransaction((tx) => recordChange(scope, change, at, tx));
}

describe("the history of a site", () => {
  test("has the newest first, in pages, and tells how many there are", async () => {
    const scope = await aSite(start);
    for (const at of [1, 2, 3]) await noteAs(scope, `connection.try-${"abc"[at - 1]}`, later(at));

    expect(await actionsOf(scope, {}, 1, 2)).toEqual(["connection.try-c", "connection.try-b"]);
    expect(await actionsOf(scope, {}, 2, 2)).toEqual(["connection.try-a", "site.created"]);
    expect((await changesPage(scope, everything, { page: 1, pageSize: 2 })).total).toBe(4);
  });

  test("is narrowed by who, area, action and time; orders have an area of their own", async () => {
    const scope = await aSite(start);
    const owner = await aMember(scope, "owner", start);
    const clerk = await aMember(scope, "staff", start);
    await changeRole(owner, { userId: clerk.userId, role: "sales" }, later(10));
    await noteAs(scope, "connection.saved", later(20));
    await anOrder(scope, {}, later(30));

    expect(await actionsOf(scope)).not.toContain("order.received");
    expect(await actionsOf(scope, { area: "order" })).toEqual(["order.received"]);
    expect(await actionsOf(scope, { author: { personId: owner.userId } })).toEqual(["user.role-changed"]);
    expect(await actionsOf(scope, { author: { kind: "shipstation" } })).toEqual(["connection.saved"]);
    expect(await actionsOf(scope, { action: "user.role-changed" })).toEqual(["user.role-changed"]);
    expect(await actionsOf(scope, { from: later(10), before: later(20) })).toEqual(["user.role-changed"]);
  });

  test("is nobody else's", async () => {
    const mine = await aSite(start);
    const theirs = await aSite(start);
    await noteAs(theirs, "connection.saved", later(1));
    const [entry] = (await changesPage(theirs, everything, { page: 1, pageSize: 1 })).rows;

    expect(await actionsOf(mine)).toEqual(["site.created"]);
    expect(await changeById(mine, entry?.id ?? "")).toBeNull();
    expect((await changeById(theirs, entry?.id ?? ""))?.action).toBe("connection.saved");
  });

  test("keeps the name of who was removed, and offers it as a filter", async () => {
    const scope = await aSite(start);
    const owner = await aMember(scope, "owner", start);
    const second = await aMember(scope, "owner", start, { name: "Bea Brake" });
    await changeProfile(await personOf(second), { name: "Bea Bolt" }, later(1));
    await removePerson(owner, { userId: second.userId, currentPassword: testPassword }, later(2));

    const { rows } = await changesPage(
      scope,
      { ...everything, author: { personId: second.userId } },
      { page: 1, pageSize: 50 },
    );
    const { people, kinds } = await historyChoices(scope, everything);

    expect(rows[0]?.actor.name).toBe("Bea Brake");
    expect(rows[0]?.details).toEqual({ "name.old": "Bea Brake", "name.new": "Bea Bolt" });
    expect(people).toEqual(
      [
        { id: second.userId, name: "Bea Brake" },
        { id: owner.userId, name: owner.name },
      ]
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .sort((one) => (one.id === owner.userId ? -1 : 1)),
    );
    expect(kinds).toEqual(["system"]);
  });

  test("is read whole for a file, however many portions it takes", async () => {
    const scope = await aSite(start);
    for (let at = 0; at < 6; at += 1) await noteAs(scope, "connection.saved", later(1));

    const portions: number[] = [];
    const ids = new Set<string>();
    for await (const entries of changesInPortions(scope, everything, 3)) {
      portions.push(entries.length);
      for (const entry of entries) ids.add(entry.id);
    }

    expect(portions).toEqual([3, 3, 1]);
    expect(ids.size).toBe(7);
  });

  test("is written once: the database lets nobody change or delete an entry", async () => {
    const { siteId } = await aSite(start);

    await expect(
      database().change.updateMany({ where: { siteId }, data: { actorName: "Nobody" } }),
    ).rejects.toThrow(/append-only/);
    await expect(database().change.deleteMany({ where: { siteId } })).rejects.toThrow(/append-only/);
  });
});

async function personOf(member: Awaited<ReturnType<typeof aMember>>) {
  const { site, ...rest } = member;
  return { ...rest, isOperator: false, site, sites: [site] };
}
