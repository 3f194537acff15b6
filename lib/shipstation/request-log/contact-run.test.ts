import fc from "fast-check";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import { database } from "@/lib/platform/database/client";
import type { Contact } from "@/lib/shipstation/request-log/contact";
import { insertContact } from "@/lib/shipstation/request-log/writes";
import { useTestDatabase } from "@/lib/testing/database";
import { aConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

let scope: SiteScope;
beforeAll(async () => {
  ({ scope } = await aConnectedShop("ACME"));
});
beforeEach(() => database().contact.deleteMany());

const begun = new Date("2026-11-23T18:30:00Z");
const later = (ms: number) => new Date(begun.getTime() + ms);
const gapMs = 10 * 60_000;

/** A page of an import as the log gets it; answers the run it was stored under. */
async function logged(change: Partial<Contact> = {}, isDated = true): Promise<string | null> {
  const contact: Contact = {
    id: newId("req"),
    at: begun,
    action: "export",
    outcome: "ok",
    status: 200,
    durationMs: 9,
    method: "GET",
    callerIp: "198.51.100.7",
    userAgent: "ShipStation",
    userName: "ACMEShipStation",
    credentialSource: "basic",
    windowStart: new Date("2026-11-23T17:00:00Z"),
    windowEnd: begun,
    page: 1,
    pages: 9,
    ordersSent: 100,
    heldBack: 0,
    orderNumber: null,
    orderId: null,
    trackingNumber: null,
    runId: newId("run"),
    details: { isDated },
    isTest: false,
    ...change,
  };
  await insertContact(scope, contact, null);
  const row = await database().contact.findUniqueOrThrow({
    where: { siteId_id: { siteId: scope.siteId, id: contact.id } },
  });
  return row.runId;
}

test.each([
  ["the next page of the same window", { page: 2, at: later(2_000) }, true],
  ["the same page asked again", { page: 2, at: later(60_000) }, true],
  ["a first page, whatever its window", { page: 1, at: later(2_000) }, false],
  ["another window", { page: 2, windowEnd: later(60_000) }, false],
  ["another user", { page: 2, userName: "someone" }, false],
  ["the same user in other letters", { page: 2, userName: "acmeshipstation" }, true],
  ["our own connection test", { page: 2, isTest: true }, false],
  ["hours later", { page: 2, at: later(gapMs + 1) }, false],
])("%s", async (_, change, isSameImport) => {
  const run = await logged();

  expect((await logged(change)) === run).toBe(isSameImport);
});

test("without dates the pages follow each other by their number", async () => {
  const run = await logged({}, false);

  expect(await logged({ page: 3, windowEnd: later(5_000) }, false)).not.toBe(run);
  expect(await logged({ page: 2, windowEnd: later(6_000) }, false)).toBe(run);
  expect(await logged({ page: 2, windowEnd: later(7_000) }, false)).toBe(run);
  expect(await logged({ page: 3, at: later(1_000), windowEnd: later(8_000) }, false)).toBe(run);
});

test("a notice between two pages is of no import", async () => {
  const run = await logged();

  const notice = {
    action: "shipnotify",
    page: null,
    windowStart: null,
    windowEnd: null,
    runId: null,
  } as const;
  expect(await logged(notice)).toBeNull();
  expect(await logged({ page: 2 })).toBe(run);
});

test("however imports are interleaved, every page joins the import it is of", async () => {
  const imports = fc.array(
    fc.record({ pages: fc.integer({ min: 1, max: 6 }), gapMs: fc.integer({ min: 1, max: gapMs }) }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(imports, fc.infiniteStream(fc.nat()), async (asked, choices) => {
      await database().contact.deleteMany();
      // Each import has a window of its own; whose page comes next is chance, its own pages stay in order.
      const waiting = asked.map((one, index) => ({ index, ...one, next: 1 }));
      const seen: { run: string | null; of: number }[] = [];
      let now = 0;
      while (waiting.length > 0) {
        const at = (choices.next().value ?? 0) % waiting.length;
        const turn = waiting[at]!;
        now += Math.floor(turn.gapMs / (asked.length * 6));
        const page = { at: later(now), page: turn.next, windowEnd: later(-turn.index * 60_000) };
        seen.push({ run: await logged(page), of: turn.index });
        turn.next += 1;
        if (turn.next > turn.pages) waiting.splice(at, 1);
      }

      for (const one of seen)
        for (const other of seen) expect(one.run === other.run).toBe(one.of === other.of);
    }),
    { numRuns: 25 },
  );
});
