import fc from "fast-check";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import { database } from "@/lib/platform/database/client";
import type { Contact } from "@/lib/shipstation/request-log/contact";
import { insertContacts, type StoredContact } from "@/lib/shipstation/request-log/writes";
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

/** A page of an import as the log gets it. */
function page(change: Partial<Contact> = {}, isDated = true): StoredContact {
  return {
    siteId: scope.siteId,
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
    kept: null,
    ...change,
  };
}

/** Stores requests by one statement and answers the runs they were stored under. */
async function runsOf(contacts: readonly StoredContact[]): Promise<(string | null)[]> {
  await insertContacts(contacts);
  const rows = await database().contact.findMany({ select: { id: true, runId: true } });
  return contacts.map(({ id }) => rows.find((row) => row.id === id)?.runId ?? null);
}

async function logged(change: Partial<Contact> = {}, isDated = true): Promise<string | null> {
  return (await runsOf([page(change, isDated)]))[0] ?? null;
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
  await database().contact.deleteMany();
  const [first, second] = await runsOf([page(), page(change)]);
  expect(second === first).toBe(isSameImport);
});

test("without dates the pages follow each other by their number", async () => {
  const run = await logged({}, false);

  expect(await logged({ page: 3, windowEnd: later(5_000) }, false)).not.toBe(run);
  expect(await logged({ page: 2, windowEnd: later(6_000) }, false)).toBe(run);
  expect(await logged({ page: 2, windowEnd: later(7_000) }, false)).toBe(run);
  const together = [3, 4, 9, 5].map((number) => page({ page: number, at: later(1_000) }, false));
  const [third, fourth, another, fifth] = await runsOf(together);
  expect([third, fourth, fifth]).toEqual([run, run, run]);
  expect(another).not.toBe(run);
});

test("the same window asked again from its first page is an import of its own", async () => {
  const [one, two, again, second] = await runsOf([page(), page({ page: 2 }), page(), page({ page: 2 })]);

  expect(two).toBe(one);
  expect(again).not.toBe(one);
  expect(second).toBe(again);
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
      const asking: { contact: StoredContact; of: number }[] = [];
      const chance = (below: number) => (choices.next().value ?? 0) % below;
      let now = 0;
      while (waiting.length > 0) {
        const at = chance(waiting.length);
        const turn = waiting[at]!;
        now += Math.floor(turn.gapMs / (asked.length * 6));
        const change = { at: later(now), page: turn.next, windowEnd: later(-turn.index * 60_000) };
        asking.push({ contact: page(change), of: turn.index });
        turn.next += 1;
        if (turn.next > turn.pages) waiting.splice(at, 1);
      }
      // One after the other or several together, as they happen to wait.
      const seen: { run: string | null; of: number }[] = [];
      while (asking.length > 0) {
        const together = asking.splice(0, 1 + chance(4));
        const runs = await runsOf(together.map(({ contact }) => contact));
        for (const [index, { of }] of together.entries()) seen.push({ run: runs[index] ?? null, of });
      }

      for (const one of seen)
        for (const other of seen) expect(one.run === other.run).toBe(one.of === other.of);
    }),
    { numRuns: 25 },
  );
});

test("an import is found by looking at a few rows, however many pages it has", async () => {
  const [run] = await runsOf([page()]);
  await runsOf(Array.from({ length: 3_000 }, (_, index) => page({ at: later(index), page: index + 2 })));

  // As a connection does that has planned it once for all callers.
  const plan = await database().$transaction(async (tx) => {
    await tx.$executeRaw`ANALYZE contact`;
    await tx.$executeRaw`SET LOCAL plan_cache_mode = force_generic_plan`;
    const explain = () => tx.$queryRaw<{ "QUERY PLAN": [{ Plan: Record<string, unknown> }] }[]>`
      EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT run_of_later_page(${scope.siteId}, 'ACMEShipStation', false, true,
        ${page().windowStart}, ${page().windowEnd}, 3002, ${later(-gapMs)})`;
    // The first time the catalogue is read too.
    await explain();
    return explain();
  });
  const [next] = await runsOf([page({ at: later(4_000), page: 3_002 })]);

  expect(next).toBe(run);
  expect(plan[0]?.["QUERY PLAN"][0].Plan["Shared Hit Blocks"]).toBeLessThan(20);
});
