import { describe, expect, test, vi } from "vitest";
import { deliverDue } from "@/lib/jobs/deliver-outbox";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";
import { useMailServer } from "@/lib/testing/mail-server";
import { aMember, anAccount, aSite, testPassword } from "@/lib/testing/people";
import { aConnectedShop } from "@/lib/testing/shops";
import { askForPassword, isAskingTooOften } from "@/lib/users/ask-for-password";
import { signIn } from "@/lib/users/sign-in";
import { takeUpLink } from "@/lib/users/take-up-link";

const port = await vi.hoisted(async () => {
  const { freePort } = await import("@/lib/testing/free-port");
  const free = await freePort();
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${free}`;
  return free;
});

useTestDatabase();
const mailbox = useMailServer(port);

const now = new Date("2026-11-25T10:00:00Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const newPassword = "a wholly new password";

async function deliverAll(at: Date): Promise<void> {
  while ((await deliverDue(() => at)) > 0);
}

/** The token in the mail that just arrived. */
function tokenOfMail(): string {
  const [, token = ""] =
    /http:\/\/localhost:3000\/reset\/([\w-]+)/.exec(mailbox.received[0]?.mail.text ?? "") ?? [];
  return token;
}

const mayEnter = async (login: string, password: string) =>
  (await signIn({ login, password, keep: false, ip: "203.0.113.9", userAgent: "" }, now)).ok;

describe("somebody who forgot the password", () => {
  test("gets a mail whose link chooses a new one, once", async () => {
    const { email } = await aMember(await aSite(now), "staff", now);

    await askForPassword(email.toUpperCase(), now);
    await deliverAll(now);

    const token = tokenOfMail();
    const form = { token, name: "Sam", password: newPassword };
    expect(mailbox.received.map(({ envelope }) => envelope)).toEqual([[email]]);
    expect(await takeUpLink(form, minutesLater(29))).toMatchObject({ ok: true });
    expect(await mayEnter(email, newPassword)).toBe(true);
    expect(await mayEnter(email, testPassword)).toBe(false);
    expect((await takeUpLink(form, minutesLater(29))).ok).toBe(false);
  });

  test("has 30 minutes, and the token is nowhere in the database", async () => {
    const { email } = await anAccount(now);

    await askForPassword(email, now);
    const rows = await database().outbox.findMany();
    await deliverAll(now);

    const token = tokenOfMail();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await takeUpLink({ token, name: "Sam", password: newPassword }, minutesLater(30))).toEqual({
      ok: false,
      problem: { form: "link-ended" },
    });
  });

  test("gets no mail any more when it could not leave in time", async () => {
    const { email, userId } = await anAccount(now);

    await askForPassword(email, now);
    await deliverAll(minutesLater(31));

    expect(mailbox.received).toHaveLength(0);
    const [row] = await database().outbox.findMany({ where: { dedupeKey: { startsWith: userId } } });
    expect(row).toMatchObject({ state: "dead", lastError: "link-ended" });
  });

  test("gets five mails in an hour at most", async () => {
    const { email } = await anAccount(now);

    for (let count = 0; count < 8; count++) {
      await askForPassword(email, minutesLater(count));
      await deliverAll(minutesLater(count));
    }

    expect(mailbox.received).toHaveLength(5);
  });
});

describe("no mail goes to", () => {
  test("an address without an account, a connection user, or somebody disabled", async () => {
    const shop = await aConnectedShop("FORGOT");
    const { email, userId } = await anAccount(now);
    await database().user.update({ where: { id: userId }, data: { disabledAt: now } });
    const before = await database().outbox.count();

    for (const address of ["nobody@acme.example", shop.userName, email]) await askForPassword(address, now);

    expect(await database().outbox.count()).toBe(before);
  });
});

test("one place may ask twenty times in an hour, whoever it asks for", async () => {
  const answers = [];
  for (let count = 0; count < 21; count++) answers.push(await isAskingTooOften("203.0.113.50"));

  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await isAskingTooOften("203.0.113.51")).toBe(false);
});
