import { describe, expect, test } from "vitest";
import { scopeForSystem } from "@/lib/access/scope-for-system";
import { changesOf } from "@/lib/activity/reads";
import { database } from "@/lib/platform/database/client";
import { openSite } from "@/lib/sites/open-site";
import { siteById, sitesOfPlatform } from "@/lib/sites/reads";
import { renameSite } from "@/lib/sites/rename-site";
import { newSiteSchema } from "@/lib/sites/schema";
import { setShipStationEnabled } from "@/lib/sites/set-shipstation-enabled";
import { suspendSite } from "@/lib/sites/suspend-site";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, anOperator, aSite } from "@/lib/testing/people";
import { disableUser } from "@/lib/users/disable-user";
import { usersOfSite } from "@/lib/users/reads";

useTestDatabase();

const start = new Date("2026-11-23T08:00:00Z");
const newSite = {
  siteName: "Bolt Parts",
  tag: "BOLT",
  locale: "en",
  timeZone: "America/New_York",
  currency: "USD",
  ownerName: "Bea Bolt",
  ownerEmail: "bea@bolt.example",
} as const;

describe("a new site", () => {
  test("starts with nine statuses, without ShipStation, and with an owner who is invited", async () => {
    const operator = await anOperator(start);

    const opened = await openSite(operator, newSite, start);

    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    const { siteId } = opened.value;
    expect(opened.value.token).not.toBeNull();
    expect(await database().orderStatus.count({ where: { siteId } })).toBe(9);
    expect(await siteById(siteId)).toMatchObject({
      tag: "BOLT",
      shipStationEnabledAt: null,
      suspendedAt: null,
    });
    const scope = await scopeOf("BOLT");
    expect(await usersOfSite(scope)).toMatchObject([{ name: "Bea Bolt", role: "owner", status: "invited" }]);
    expect(await changesOf(scope, "site", siteId)).toMatchObject([
      { action: "site.created", actor: { kind: "person", id: operator.userId } },
    ]);
  });

  test("is refused whole when its tag is taken, or its owner was shut out elsewhere", async () => {
    const operator = await anOperator(start);
    const scope = await aSite(start, "HELD");
    const owner = await aMember(scope, "owner", start);
    const clerk = await aMember(scope, "staff", start);
    await disableUser(owner, { userId: clerk.userId, confirmation: "" }, start);
    const before = await counts();

    const sameTag = await openSite(operator, { ...newSite, tag: "HELD" }, start);

    const shutOut = await openSite(operator, { ...newSite, tag: "NEVER", ownerEmail: clerk.email }, start);

    expect(sameTag).toEqual({ ok: false, problem: { fields: { tag: "taken" } } });
    expect(shutOut).toEqual({ ok: false, problem: { fields: { ownerEmail: "taken" } } });
    expect(await counts()).toEqual(before);
  });

  test("opened twice at the same moment is opened once", async () => {
    const operator = await anOperator(start);
    const form = { ...newSite, tag: "TWICE" };

    const answers = await Promise.all([openSite(operator, form, start), openSite(operator, form, start)]);

    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await database().site.count({ where: { tag: "TWICE" } })).toBe(1);
  });

  test.each([
    ["acme", "ACME"],
    [" a1 ", "A1"],
    ["A".repeat(20), "A".repeat(20)],
    ["A", null],
    ["A".repeat(21), null],
    ["AC ME", null],
    ["ÀCME", null],
    ["AC-ME", null],
  ])("with the tag %j is answered %j", (tag, kept) => {
    const parsed = newSiteSchema.safeParse({ ...newSite, tag });

    expect(parsed.data?.tag ?? null).toBe(kept);
    if (kept === null) expect(parsed.error?.issues[0]).toMatchObject({ path: ["tag"], message: "tag" });
  });
});

describe("the operator", () => {
  test("enables and disables ShipStation, suspends and resumes, and each is in the site's history once", async () => {
    const operator = await anOperator(start);
    const scope = await aSite(start);
    const { siteId } = scope;

    for (const isEnabled of [true, true, false])
      await setShipStationEnabled(operator, { siteId, isEnabled }, start);
    for (const isSuspended of [true, true, false])
      await suspendSite(operator, { siteId, isSuspended }, start);

    expect((await changesOf(scope, "site", siteId)).map((change) => change.action).reverse()).toEqual([
      "site.created",
      "site.shipstation-enabled",
      "site.shipstation-disabled",
      "site.suspended",
      "site.resumed",
    ]);
  });

  test("renames a site; the history has old and new", async () => {
    const operator = await anOperator(start);
    const scope = await aSite(start);
    const settings = { locale: "en", timeZone: "UTC", currency: "EUR" } as const;

    const renamed = await renameSite(
      operator,
      { siteId: scope.siteId, siteName: "Nouveau nom", ...settings },
      start,
    );

    expect(renamed.ok).toBe(true);
    expect((await changesOf(scope, "site", scope.siteId))[0]).toMatchObject({
      action: "site.changed",
      details: { "name.new": "Nouveau nom", "currency.old": "USD", "currency.new": "EUR" },
    });
  });

  test("is told of a site that is not there", async () => {
    const operator = await anOperator(start);
    const unknown = { ok: false, problem: { form: "unknown-site" } };

    expect(await suspendSite(operator, { siteId: "site_none", isSuspended: true }, start)).toEqual(unknown);
    expect(await setShipStationEnabled(operator, { siteId: "site_none", isEnabled: true }, start)).toEqual(
      unknown,
    );
  });

  test("alone may do so: an owner is stopped even past the page's guard", async () => {
    const scope = await aSite(start);
    const owner = await aMember(scope, "owner", start);
    const pretender = { ...(await anOperator(start)), userId: owner.userId, isOperator: false };

    await expect(
      setShipStationEnabled(pretender, { siteId: scope.siteId, isEnabled: true }, start),
    ).rejects.toThrow();
    expect((await siteById(scope.siteId))?.shipStationEnabledAt).toBeNull();
  });

  test("sees every site with its owners", async () => {
    await aMember(await aSite(start, "SEEN"), "owner", start, { name: "Sam Seen" });

    expect(await sitesOfPlatform()).toContainEqual(
      expect.objectContaining({ tag: "SEEN", owners: ["Sam Seen"], people: 1, isSuspended: false }),
    );
  });
});

async function counts() {
  return { sites: await database().site.count(), users: await database().user.count() };
}

async function scopeOf(tag: string) {
  return scopeForSystem((await database().site.findUniqueOrThrow({ where: { tag } })).id);
}
