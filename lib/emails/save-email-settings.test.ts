import { describe, expect, test } from "vitest";
import { changesOf } from "@/lib/activity/reads";
import { emailSettingsOf } from "@/lib/emails/reads";
import { emailsSubjectId, saveEmailSettings } from "@/lib/emails/save-email-settings";
import { type EmailSettingsForm, emailSettingsSchema } from "@/lib/emails/schema";
import { connectionOf } from "@/lib/shipstation/reads";
import { setShipStationEnabled } from "@/lib/sites/set-shipstation-enabled";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, anOperator, aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-25T10:00:00Z");

async function anOwner(isEnabled = true) {
  const scope = await aSite(now);
  if (isEnabled)
    await setShipStationEnabled(await anOperator(now), { siteId: scope.siteId, isEnabled: true }, now);
  return aMember(scope, "owner", now);
}

async function aForm({ scope, site }: Awaited<ReturnType<typeof anOwner>>): Promise<EmailSettingsForm> {
  return { ...(await emailSettingsOf(scope, site.name)), customerMail: "store_unless_told" };
}

describe("the page's one Save", () => {
  test("stores the texts and who writes, each with its history", async () => {
    const owner = await anOwner();
    const form = await aForm(owner);
    const subject = { ...form.subject, en: "{store}: {order} is on its way" };

    const saved = await saveEmailSettings(owner, { ...form, subject, customerMail: "nobody" }, now);

    expect(saved.ok).toBe(true);
    expect(await emailSettingsOf(owner.scope, "")).toMatchObject({ subject, version: 1 });
    expect((await connectionOf(owner.scope)).customerMail).toBe("nobody");
    expect(await changesOf(owner.scope, "site", emailsSubjectId)).toMatchObject([
      {
        action: "emails.saved",
        details: { "subjectEn.old": "Your order {order} has shipped", "subjectEn.new": subject.en },
      },
    ]);
    expect(await changesOf(owner.scope, "connection", owner.scope.siteId)).toMatchObject([
      { details: { "customerMail.old": "store_unless_told", "customerMail.new": "nobody" } },
    ]);
  });

  test("refuses a form that was opened before somebody else saved, and keeps theirs", async () => {
    const owner = await anOwner();
    const form = await aForm(owner);
    await saveEmailSettings(owner, { ...form, senderName: "First" }, now);

    const late = await saveEmailSettings(owner, { ...form, senderName: "Second" }, now);

    expect(late).toEqual({ ok: false, problem: { form: "conflict" } });
    expect((await emailSettingsOf(owner.scope, "")).senderName).toBe("First");
  });

  test("of two at the same time lets one through", async () => {
    const owner = await anOwner();
    const form = await aForm(owner);

    const saves = await Promise.all(
      ["One", "Two"].map((senderName) => saveEmailSettings(owner, { ...form, senderName }, now)),
    );

    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("works without ShipStation, whose setting then stays as it is", async () => {
    const owner = await anOwner(false);
    const form = { ...(await aForm(owner)), senderName: "Garage", customerMail: null };

    expect((await saveEmailSettings(owner, form, now)).ok).toBe(true);
    expect(await saveEmailSettings(owner, { ...form, version: 1, customerMail: "nobody" }, now)).toEqual({
      ok: false,
      problem: { form: "not-enabled" },
    });
  });
});

describe("what the form may say", () => {
  test.each([
    ["subject", "Order {{numbr}}", "unknownVariable:name=numbr"],
    ["subject", "", "required"],
    ["subject", "x".repeat(121), "tooLong:max=120"],
    ["intro", "Hello {nom}", "unknownVariable:name=nom"],
  ] as const)("%s %j is answered with what is expected", async (field, text, message) => {
    const form = await aForm(await anOwner());

    const parsed = emailSettingsSchema.safeParse({ ...form, [field]: { ...form[field], fr: text } });

    expect(parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([
      [`${field}.fr`, message],
    ]);
  });

  test.each(["a@x.example, b@y.example", "a@x.example\nBcc: b@y.example", "shop"])(
    "answers cannot go to %j",
    async (replyTo) => {
      const form = await aForm(await anOwner());

      expect(emailSettingsSchema.safeParse({ ...form, replyTo }).success).toBe(false);
    },
  );
});
