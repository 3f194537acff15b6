import { expect, test } from "vitest";
import type { Contact } from "./contact";
import { entriesOf, pagesToShow } from "./contact-entry";

function aPage(page: number, change: Partial<Contact> = {}): Contact {
  return {
    id: `req_${page}`,
    at: new Date(Date.UTC(2026, 10, 23, 18, 30, page)),
    action: "export",
    outcome: "ok",
    status: 200,
    durationMs: 40,
    method: "GET",
    callerIp: "198.51.100.7",
    userAgent: "ShipStation",
    userName: "ACMEShipStation",
    credentialSource: "basic",
    windowStart: null,
    windowEnd: null,
    page,
    pages: 200,
    ordersSent: 100,
    heldBack: 0,
    orderNumber: null,
    orderId: null,
    trackingNumber: null,
    runId: "run_1",
    details: {},
    isTest: false,
    ...change,
  };
}

test("of an import of hundreds of pages those with trouble are shown, wherever they are, and fifty of the others", () => {
  const failed = aPage(187, { status: 503, outcome: "unavailable" });
  const pages = Array.from({ length: 200 }, (_, index) => (index === 186 ? failed : aPage(index + 1)));
  const [entry] = entriesOf(pages);

  const { shown, left } = pagesToShow(entry!);

  expect(shown).toHaveLength(51);
  expect(shown).toContain(failed);
  expect(left).toBe(149);
});

test("an import of a few pages is shown whole", () => {
  const [entry] = entriesOf([aPage(1), aPage(2), aPage(3)]);

  expect(pagesToShow(entry!)).toMatchObject({ shown: entry!.contacts, left: 0 });
});
