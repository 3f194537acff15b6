import { describe, expect, test, vi } from "vitest";
import { deliverDue } from "@/lib/jobs/deliver-outbox";
import { enqueue } from "@/lib/jobs/enqueue";
import { messageId } from "@/lib/jobs/message-id";
import { leaseMs } from "@/lib/jobs/retry-delay";
import { takeDue } from "@/lib/jobs/writes";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { anOrder, aParcel } from "@/lib/testing/builders";
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

const start = new Date("2026-11-25T10:00:00Z");
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

/** A shipped order whose customer is to be told. */
async function aPromise(email = "jane@example.com") {
  const scope = await aSite(start);
  const customer = { code: "jane", email, phone: "", locale: "en" };
  const order = await anOrder(scope, { customer }, start);
  const { shipmentId } = await aParcel(scope, order.number, start, { "1": 2 });
  const dedupeKey = `${shipmentId}|order-shipped`;
  await inTransaction((tx) =>
    enqueue(
      scope,
      { kind: "order-shipped", dedupeKey, payload: { orderId: order.id, shipmentId } },
      start,
      tx,
    ),
  );
  const state = () =>
    database().outbox.findUniqueOrThrow({
      where: { siteId_dedupeKey: { siteId: scope.siteId, dedupeKey } },
    });
  return { scope, dedupeKey, state };
}

/** Works until nothing is due at this moment. */
async function deliverAll(now: Date): Promise<void> {
  while ((await deliverDue(() => now)) > 0);
}

describe("a mail that is due", () => {
  test("is sent once, from the store to the customer, and written down as sent", async () => {
    const { scope, dedupeKey, state } = await aPromise();

    await deliverAll(start);
    await deliverAll(minutesLater(60));

    expect(mailbox.received).toHaveLength(1);
    const [{ envelope, mail } = never()] = mailbox.received;
    expect(envelope).toEqual(["jane@example.com"]);
    expect(mail.from?.value).toEqual([
      { address: "no-reply@localhost", name: expect.stringMatching(/Auto Parts$/) },
    ]);
    expect(mail.messageId).toBe(messageId(scope.siteId, dedupeKey, "http://localhost:3000"));
    expect(await state()).toMatchObject({
      state: "sent",
      sentAt: start,
      recipient: "jane@example.com",
      attempt: 1,
      leaseUntil: null,
    });
  });

  test("waits for its time", async () => {
    const { state } = await aPromise();

    await deliverAll(minutesLater(-1));

    expect(mailbox.received).toHaveLength(0);
    expect(await state()).toMatchObject({ state: "pending", attempt: 0 });
    await deliverAll(start);
  });

  test("is sent once although two workers look for it at the same time", async () => {
    const promises = [];
    for (let count = 0; count < 8; count++) promises.push(await aPromise(`customer${count}@example.com`));

    await Promise.all([deliverAll(start), deliverAll(start), deliverAll(start)]);

    expect(mailbox.received.map(({ envelope }) => envelope[0]).sort()).toEqual(
      promises.map((_, count) => `customer${count}@example.com`),
    );
    for (const { state } of promises) expect(await state()).toMatchObject({ state: "sent", attempt: 1 });
  });
});

test("of ten workers that reach for forty promises at once no two get the same", async () => {
  const scope = await aSite(start);
  const payload = { expiresOn: "2026-12-09", daysLeft: 14 };
  await inTransaction(async (tx) => {
    for (let count = 0; count < 40; count++)
      await enqueue(scope, { kind: "api-key-expires", dedupeKey: `key|${count}`, payload }, start, tx);
  });
  const leaseUntil = new Date(start.getTime() + leaseMs);

  const hands = await Promise.all(Array.from({ length: 10 }, () => takeDue(start, leaseUntil, 4)));

  const ids = hands.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  await database().outbox.deleteMany({ where: { siteId: scope.siteId } });
});

describe("a mail server that does not take the mail", () => {
  test("defers it: it is tried again after about a minute, then five, and arrives", async () => {
    const { state } = await aPromise();

    mailbox.behave("defers");
    await deliverAll(start);

    const first = await state();
    expect(first).toMatchObject({ state: "pending", attempt: 1, lastError: "recipient-refused" });
    expectBetween(first.dueAt.getTime() - start.getTime(), 48_000, 72_000);
    await deliverAll(minutesLater(2));
    expectBetween((await state()).dueAt.getTime() - minutesLater(2).getTime(), 240_000, 360_000);
    mailbox.behave("takes");
    await deliverAll(minutesLater(10));
    expect(await state()).toMatchObject({ state: "sent", attempt: 3, lastError: null });
    expect(mailbox.received).toHaveLength(1);
  });

  test("defers it for days: after seven tries it is given up", async () => {
    const { state } = await aPromise();
    mailbox.behave("defers");

    for (let day = 0; day < 10; day++) await deliverAll(minutesLater(day * 24 * 60 * 2));

    expect(await state()).toMatchObject({ state: "dead", attempt: 7, lastError: "recipient-refused" });
    expect(mailbox.received).toHaveLength(0);
  });

  test.each([
    ["refuses-recipient", "recipient-refused"],
    ["refuses-sender", "sender-refused"],
    ["refuses-content", "message-refused"],
  ] as const)("refuses it for good (%s): it is given up at once, and says why", async (manner, why) => {
    const { state } = await aPromise();
    mailbox.behave(manner);

    await deliverAll(start);
    await deliverAll(minutesLater(10_000));

    expect(await state()).toMatchObject({ state: "dead", attempt: 1, lastError: why });
  });

  test("dies after DATA: the mail is sent again with the same Message-ID", async () => {
    const { state } = await aPromise();

    mailbox.behave("dies");
    await deliverAll(start);
    expect(await state()).toMatchObject({ state: "pending", attempt: 1, lastError: "no-answer" });
    mailbox.behave("takes");
    await deliverAll(minutesLater(2));

    expect(await state()).toMatchObject({ state: "sent", attempt: 2 });
    const [first, second] = mailbox.received.map(({ mail }) => mail.messageId);
    expect(mailbox.received).toHaveLength(2);
    expect(first).toBe(second);
  });

  test("hangs before its 250: when the lease ends another worker sends it, and the late one changes nothing", async () => {
    const { state } = await aPromise();
    mailbox.behave("hangs");

    const late = deliverDue(() => start);
    await vi.waitFor(() => expect(mailbox.received).toHaveLength(1));
    expect(await state()).toMatchObject({ state: "sending", fence: 1 });
    await deliverAll(new Date(start.getTime() + leaseMs - 1));
    expect(await state()).toMatchObject({ state: "sending", fence: 1 });
    mailbox.behave("takes");
    await deliverAll(new Date(start.getTime() + leaseMs));
    mailbox.letGo();
    await late;

    expect(await state()).toMatchObject({ state: "sent", attempt: 2, fence: 2, lastError: null });
    expect(new Set(mailbox.received.map(({ mail }) => mail.messageId)).size).toBe(1);
  });
});

describe("a notice to several people", () => {
  const payload = {
    what: "api-key-replaced",
    subject: "b641",
    by: "Ada",
    at: start.toISOString(),
  } as const;

  test("is one mail for each owner, and a refused one is tried again alone", async () => {
    const scope = await aSite(start);
    for (const name of ["ada", "bob", "eve"])
      await aMember(scope, "owner", start, { name, email: `${name}@acme.example` });
    await aMember(scope, "manager", start, { name: "max", email: "max@acme.example" });
    await inTransaction((tx) =>
      enqueue(scope, { kind: "credential-changed", dedupeKey: "key|1", payload }, start, tx),
    );

    mailbox.behave("defers", "bob@acme.example");
    await deliverAll(start);
    expect(mailbox.received.map(({ envelope }) => envelope.join()).sort()).toEqual([
      "ada@acme.example",
      "eve@acme.example",
    ]);
    mailbox.behave("takes");
    await deliverAll(minutesLater(2));

    expect(mailbox.received.map(({ envelope }) => envelope.join())).toHaveLength(3);
    expect(mailbox.received.at(-1)?.envelope).toEqual(["bob@acme.example"]);
    expect(new Set(mailbox.received.map(({ mail }) => mail.messageId)).size).toBe(3);
  });

  test("that was divided once is not divided again when its worker comes late", async () => {
    const scope = await aSite(start);
    await aMember(scope, "owner", start, { email: "solo@acme.example" });
    const job = { kind: "credential-changed", dedupeKey: "key|2", payload } as const;
    await inTransaction((tx) => enqueue(scope, job, start, tx));

    await deliverAll(start);
    await inTransaction((tx) => enqueue(scope, job, start, tx));
    await deliverAll(minutesLater(1));

    expect(mailbox.received).toHaveLength(1);
  });
});

function expectBetween(value: number, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}

function never(): never {
  throw new Error("No mail arrived.");
}
