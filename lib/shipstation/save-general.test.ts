import { beforeEach, describe, expect, test } from "vitest";
import { authenticateIntegration } from "@/lib/access/authenticate-integration";
import { changesOf } from "@/lib/activity/reads";
import { database } from "@/lib/platform/database/client";
import { createConnectionUser } from "@/lib/shipstation/create-connection-user";
import { disconnect } from "@/lib/shipstation/disconnect";
import { connectionOf } from "@/lib/shipstation/reads";
import { setShipStationEnabled } from "@/lib/sites/set-shipstation-enabled";
import { useTestDatabase } from "@/lib/testing/database";
import { saveAsPage } from "@/lib/testing/general-page";
import { aMember, anOperator, aSite, testPassword } from "@/lib/testing/people";
import { rotateConnectionPassword } from "@/lib/users/rotate-connection-password";

useTestDatabase();

const start = new Date("2026-11-23T08:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const key = "0123456789abcdef0123456789abcdef";
const secret = "fedcba9876543210fedcba9876543210";
const password = "a password for the shop";

let owner: Awaited<ReturnType<typeof aMember>>;

beforeEach(async () => {
  const scope = await aSite(start);
  await setShipStationEnabled(await anOperator(start), { siteId: scope.siteId, isEnabled: true }, start);
  owner = await aMember(scope, "owner", start);
});

const save = (change: Record<string, unknown>, now = start) => saveAsPage(owner, { change }, now);

const saved = { ok: true, value: undefined };
const refusedField = (field: string, message: string) => ({
  ok: false,
  problem: { fields: { [`connection.${field}`]: message } },
});
const history = async () =>
  (await changesOf(owner.scope, "connection", owner.scope.siteId)).map((change) => change.details);
const mails = async () =>
  (await database().outbox.findMany({ where: { siteId: owner.scope.siteId }, orderBy: { id: "asc" } })).map(
    (mail) => mail.payload,
  );

describe("the API key's last day", () => {
  test("is kept with the key, and goes with it", async () => {
    expect(await save({ apiKey: key, apiSecret: secret, apiKeyExpiresOn: "2027-03-31" })).toEqual(saved);
    await save({ pageSize: "50" });
    expect((await connectionOf(owner.scope)).apiKey?.expiresOn).toBe("2027-03-31");

    await save({ removeApiKey: true });

    expect((await connectionOf(owner.scope)).apiKey).toBeNull();
    await save({ apiKey: key, apiSecret: secret });
    expect((await connectionOf(owner.scope)).apiKey?.expiresOn).toBeNull();
  });

  test("must be to come when it is entered; one that has passed keeps nobody from saving something else", async () => {
    const ofToday = { apiKey: key, apiSecret: secret, apiKeyExpiresOn: "2026-11-23" };
    expect(await save(ofToday)).toEqual(refusedField("apiKeyExpiresOn", "dateInFuture"));
    expect(await save({ ...ofToday, apiKeyExpiresOn: "2026-11-24" })).toEqual(saved);

    const aWeekOn = later(7 * 24 * 60);
    expect(await save({ pageSize: "50" }, aWeekOn)).toEqual(saved);
    expect(await save({ apiKeyExpiresOn: "2026-11-25" }, aWeekOn)).toEqual(
      refusedField("apiKeyExpiresOn", "dateInFuture"),
    );
  });

  test("is nothing without a key", async () => {
    await save({ apiKeyExpiresOn: "2027-03-31" });

    const row = await database().shipStationConnection.findUnique({
      where: { siteId: owner.scope.siteId },
    });
    expect(row?.apiKeyExpiresOn).toBeNull();
  });
});

describe("replacing or removing the API key", () => {
  test("asks for the person's password once the sign-in is ten minutes old, and only then", async () => {
    const pair = { apiKey: key, apiSecret: secret };

    expect(await save(pair, later(11))).toEqual(refusedField("currentPassword", "currentPasswordNeeded"));
    expect(await save({ ...pair, currentPassword: "guessed" }, later(11))).toEqual(
      refusedField("currentPassword", "currentPasswordWrong"),
    );
    expect(await save({ pageSize: "50" }, later(11))).toEqual(saved);
    expect(await save({ ...pair, currentPassword: testPassword }, later(11))).toEqual(saved);
    expect(await save({ removeApiKey: true }, later(12))).toEqual(
      refusedField("currentPassword", "currentPasswordNeeded"),
    );
    expect((await connectionOf(owner.scope)).apiKey?.keyLast4).toBe("cdef");
  });

  test("is told to the owners, and the history says that, never what", async () => {
    await save({ apiKey: key, apiSecret: secret });
    await save({ removeApiKey: true }, later(1));

    expect(await mails()).toEqual([
      { what: "api-key-replaced", subject: "cdef", by: owner.name, at: start.toISOString() },
      { what: "api-key-removed", subject: "cdef", by: owner.name, at: later(1).toISOString() },
    ]);
    expect(await history()).toEqual([{ apiKey: "removed" }, { apiKey: "replaced" }]);
    expect(JSON.stringify(await database().change.findMany())).not.toContain(key.slice(0, 8));
  });
});

test("every setting of the page is in the history with its old and new value", async () => {
  await save({
    acceptQueryCredentials: true,
    customerMail: "nobody",
    afterShippingStatus: "Complete",
    pageSize: "50",
    alertRecipients: "a@acme.example, b@acme.example",
    alertDown: false,
    alertKeyExpiry: false,
  });

  expect(await history()).toEqual([
    {
      "acceptQueryCredentials.old": false,
      "acceptQueryCredentials.new": true,
      "afterShippingStatus.old": "Shipped",
      "afterShippingStatus.new": "Complete",
      "customerMail.old": "store_unless_told",
      "customerMail.new": "nobody",
      "pageSize.old": 100,
      "pageSize.new": 50,
      "alertRecipients.old": [],
      "alertRecipients.new": ["a@acme.example", "b@acme.example"],
      "alertDown.old": true,
      "alertDown.new": false,
      "alertKeyExpiry.old": true,
      "alertKeyExpiry.new": false,
    },
  ]);
  expect((await connectionOf(owner.scope)).alertRecipients).toEqual(["a@acme.example", "b@acme.example"]);
});

describe("disconnecting", () => {
  const userName = () => `${owner.site.tag}ShipStation`;
  const isLetIn = async (typed: string, now: Date) =>
    authenticateIntegration({ source: "basic", userName: userName(), password: typed }, "203.0.113.9", now);

  async function connect() {
    const form = { userName: userName(), passwordChoice: "choose", password, useNow: true } as const;
    const made = await createConnectionUser(owner, form, start);
    if (!made.ok) throw new Error("The connection user was not made.");
    await save({ apiKey: key, apiSecret: secret });
    return made.value.userId;
  }

  test("refuses ShipStation from its next request on, forgets the key, and is told to the owners", async () => {
    const userId = await connect();
    expect((await isLetIn(password, start)).ok).toBe(true);

    expect(await disconnect(owner, { confirmation: owner.site.tag }, later(1))).toEqual(saved);

    expect(await isLetIn(password, later(1))).toEqual({ ok: false, problem: { code: "user-not-entered" } });
    expect(await connectionOf(owner.scope)).toMatchObject({ connectionUser: null, apiKey: null });
    expect(await database().user.count({ where: { id: userId, disabledAt: null } })).toBe(1);
    expect((await history())[0]).toEqual({ userName: userName(), apiKey: "removed" });
    expect((await mails()).at(-1)).toMatchObject({ what: "disconnected", subject: userName() });
  });

  test("ends an old password for good: entering the user again knows the new one only", async () => {
    const userId = await connect();
    const next = "another password for the shop";
    const rotation = { userId, passwordChoice: "choose", password: next, delay: "7d" } as const;
    await rotateConnectionPassword(owner, rotation, later(1));
    await disconnect(owner, { confirmation: owner.site.tag }, later(2));

    await save({ userName: userName(), password: next }, later(3));

    expect((await isLetIn(password, later(4))).ok).toBe(false);
    expect((await isLetIn(next, later(4))).ok).toBe(true);
  });

  test("wants the site's tag typed, and the person's password after a while", async () => {
    await connect();

    expect(await disconnect(owner, { confirmation: "BOLT" }, start)).toEqual({
      ok: false,
      problem: { fields: { confirmation: "tagMismatch" } },
    });
    expect(await disconnect(owner, { confirmation: owner.site.tag }, later(11))).toEqual({
      ok: false,
      problem: { fields: { currentPassword: "currentPasswordNeeded" } },
    });
    expect((await isLetIn(password, later(11))).ok).toBe(true);
  });
});
