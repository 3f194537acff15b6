import { expect, test, vi } from "vitest";
import { defaultEmailSettings } from "@/lib/emails/email-settings";
import { sendTestMail } from "@/lib/emails/send-test-mail";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";
import { useMailServer } from "@/lib/testing/mail-server";
import { aMember, aSite } from "@/lib/testing/people";

const port = await vi.hoisted(async () => {
  const { freePort } = await import("@/lib/testing/free-port");
  const free = await freePort();
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${free}`;
  return free;
});

useTestDatabase();
const mailbox = useMailServer(port);

const now = new Date("2026-11-25T12:00:00Z");
const asked = { settings: defaultEmailSettings("ACME"), orderNumber: "", locale: "fr" } as const;

test("a test goes to whoever asks, at once, and leaves no promise behind", async () => {
  const owner = await aMember(await aSite(now), "owner", now);

  expect(await sendTestMail(owner, asked, now)).toEqual({ ok: true, value: { address: owner.email } });

  expect(mailbox.received.map(({ envelope }) => envelope)).toEqual([[owner.email]]);
  expect(mailbox.received[0]?.mail.subject).toBe("Votre commande 10042 a été expédiée");
  expect(await database().outbox.count()).toBe(0);
});

test.each([
  ["refuses-sender", "sender-refused"],
  ["refuses-recipient", "recipient-refused"],
  ["dies", "no-answer"],
] as const)("a server that %s is told in words of its own", async (manner, form) => {
  const owner = await aMember(await aSite(now), "owner", now);
  mailbox.behave(manner);

  expect(await sendTestMail(owner, asked, now)).toEqual({ ok: false, problem: { form } });
});

test("somebody sends twenty tests in an hour at most", async () => {
  const owner = await aMember(await aSite(now), "owner", now);

  for (let count = 0; count < 20; count++) await sendTestMail(owner, asked, now);

  expect(await sendTestMail(owner, asked, now)).toEqual({ ok: false, problem: { form: "too-many" } });
  expect(mailbox.received).toHaveLength(20);
});
