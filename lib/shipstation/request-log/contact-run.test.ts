import fc from "fast-check";
import { expect, test } from "vitest";
import { continuesRun, type ExportAsk, runGapMs } from "./contact-run";

const ask = (change: Partial<ExportAsk> = {}): ExportAsk => ({
  at: new Date("2026-11-23T18:30:00Z"),
  userName: "ACMEShipStation",
  windowStart: new Date("2026-11-23T17:00:00Z"),
  windowEnd: new Date("2026-11-23T18:30:00Z"),
  isDated: true,
  page: 1,
  isTest: false,
  ...change,
});
const later = (ms: number) => new Date(ask().at.getTime() + ms);

test.each([
  ["the next page of the same window", { page: 2, at: later(2_000) }, true],
  ["the same page asked again", { page: 2, at: later(60_000) }, true],
  ["a first page, whatever its window", { page: 1, at: later(2_000) }, false],
  ["another window", { page: 2, windowEnd: later(60_000) }, false],
  ["another user", { page: 2, userName: "someone" }, false],
  ["the same user in other letters", { page: 2, userName: "acmeshipstation" }, true],
  ["our own connection test", { page: 2, isTest: true }, false],
  ["hours later", { page: 2, at: later(runGapMs + 1) }, false],
])("%s", (_, change, isSameImport) => {
  expect(continuesRun(ask(), ask(change))).toBe(isSameImport);
});

test("without dates the pages follow each other by their number", () => {
  const first = ask({ isDated: false });

  expect(continuesRun(first, ask({ isDated: false, page: 2, windowEnd: later(5_000) }))).toBe(true);
  expect(continuesRun(first, ask({ isDated: false, page: 3, windowEnd: later(5_000) }))).toBe(false);
});

test("however imports are interleaved, every page joins the import it is of", () => {
  const imports = fc.array(
    fc.record({ pages: fc.integer({ min: 1, max: 6 }), gapMs: fc.integer({ min: 1, max: runGapMs }) }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(imports, fc.infiniteStream(fc.nat()), (asked, choices) => {
      // Each import has a window of its own; whose page comes next is chance, its own pages stay in order.
      const waiting = asked.map(({ pages, gapMs }, index) => ({ index, pages, gapMs, next: 1 }));
      const seen: { ask: ExportAsk; run: number; of: number }[] = [];
      let now = 0;
      while (waiting.length > 0) {
        const at = (choices.next().value ?? 0) % waiting.length;
        const turn = waiting[at]!;
        now += Math.floor(turn.gapMs / (asked.length * 6));
        const page = ask({ at: later(now), page: turn.next, windowEnd: later(-turn.index * 60_000) });
        const known = seen.toReversed().find((one) => continuesRun(one.ask, page));
        seen.push({ ask: page, run: known?.run ?? seen.length, of: turn.index });
        turn.next += 1;
        if (turn.next > turn.pages) waiting.splice(at, 1);
      }

      for (const one of seen)
        for (const other of seen) expect(one.run === other.run).toBe(one.of === other.of);
    }),
    { numRuns: 200 },
  );
});
