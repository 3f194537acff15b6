import { beforeEach, describe, expect, test } from "vitest";
import { GET } from "@/app/api/shipstation/route";
import { addOrderNote } from "@/lib/orders/add-order-note";
import { finishAfterAnswer } from "@/lib/platform/after-answer";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { orderPreview } from "@/lib/shipstation/order-preview";
import { resumeExport } from "@/lib/shipstation/resume-export";
import { storePageSize } from "@/lib/shipstation/writes";
import { anOrder } from "@/lib/testing/builders";
import { aContact } from "@/lib/testing/contacts";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember } from "@/lib/testing/people";
import { aConnectedShop, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

const minuteMs = 60_000;
const marie = { kind: "person", id: "usr_marie", name: "Marie D." } as const;
let shop: ConnectedShop;
let shops = 0;

// Windows that were served stay served, so each test has a shop of its own.
beforeEach(async () => {
  shop = await aConnectedShop(`SHOP${++shops}`);
});

/** ShipStation imports; without dates, the day up to now. */
async function anImport(query = ""): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/shipstation?action=export${query}`, {
    headers: { authorization: shop.authorization },
  });
  const answer = await GET(request);
  await finishAfterAnswer();
  return answer;
}

async function verdictOf(number: string, now = new Date()) {
  const preview = await orderPreview(shop.scope, number, new Date(now.getTime() + minuteMs));
  if (preview?.isHeld !== false) throw new Error("The order is held back.");
  return preview.verdict;
}

describe("the order's page says what imports have made of it", () => {
  test("before the first import it will be imported", async () => {
    const { number } = await anOrder(shop.scope);

    expect(await verdictOf(number)).toEqual({ kind: "will" });
  });

  test("after an import it says when it was sent, also when a later import asks for the same day", async () => {
    const { number } = await anOrder(shop.scope);
    const before = Date.now();
    await anImport();
    const verdict = await verdictOf(number);
    await anImport();

    expect(verdict).toEqual({ kind: "sent", at: expect.any(Date) });
    if (verdict.kind === "sent") expect(verdict.at?.getTime()).toBeGreaterThanOrEqual(before);
    expect(await verdictOf(number)).toEqual(verdict);
  });

  test("an import with dates counts to the end of its last minute", async () => {
    const { number } = await anOrder(shop.scope);
    const changes = await database().orderChange.findMany({ where: { siteId: shop.siteId } });
    const minute = asWritten(Number(changes[0]?.stampMs));
    await anImport(`&start_date=${minute}&end_date=${minute}&page=1`);

    expect((await verdictOf(number)).kind).toBe("sent");
  });

  test("a change after the import is said, until the next import takes it", async () => {
    const { number } = await anOrder(shop.scope);
    await anImport();
    await addOrderNote(shop.scope, marie, { number, text: "Call first" }, new Date());

    expect(await verdictOf(number)).toEqual({ kind: "changed" });
    await anImport();
    expect(await verdictOf(number)).toMatchObject({ kind: "sent" });
  });

  test("an order on a page that ShipStation did not fetch is still to come", async () => {
    await inTransaction((tx) => storePageSize(shop.scope, 1, tx));
    const first = await anOrder(shop.scope);
    const second = await anOrder(shop.scope);
    const [start, end] = [asWritten(Date.now() - 60 * minuteMs), asWritten(Date.now() + minuteMs)];
    const dates = `&start_date=${start}&end_date=${end}`;
    await anImport(`${dates}&page=1`);

    expect(await verdictOf(first.number)).toMatchObject({ kind: "sent" });
    expect(await verdictOf(second.number)).toEqual({ kind: "will" });
    await anImport(`${dates}&page=2`);
    expect(await verdictOf(second.number)).toMatchObject({ kind: "sent" });
  });

  test("an import that failed sent nothing", async () => {
    const { number } = await anOrder(shop.scope);
    await served(Date.now() + minuteMs);
    const window = {
      windowStart: new Date(Date.now() - minuteMs),
      windowEnd: new Date(Date.now() + minuteMs),
    };
    await aContact(shop.scope, { at: new Date(), ...window, outcome: "server", status: 500 });
    await aContact(shop.scope, { at: new Date(), ...window, isTest: true });

    expect(await verdictOf(number)).toEqual({ kind: "will" });
  });

  test("an order from before the first import was asked for by nobody", async () => {
    const { number } = await anOrder(shop.scope);
    await served(Date.now() + minuteMs);

    expect(await verdictOf(number)).toEqual({ kind: "missed" });
  });

  test("after the log has gone, what was served counts as sent", async () => {
    const { number } = await anOrder(shop.scope);
    await anImport();
    await database().contact.deleteMany({ where: { siteId: shop.siteId } });
    const inTwoYears = new Date(Date.now() + 2 * 365 * 24 * 60 * minuteMs);

    expect(await verdictOf(number, inTwoYears)).toEqual({ kind: "sent", at: null });
  });

  test("while the export is paused it waits, and it is not taken for sent when the pause ends", async () => {
    const { number } = await anOrder(shop.scope);
    await database().shipStationConnection.update({
      where: { siteId: shop.siteId },
      data: { pausedAt: new Date(), pausedBy: "Owner" },
    });
    await anImport();
    expect(await verdictOf(number)).toEqual({ kind: "paused" });

    await resumeExport(await aMember(shop.scope, "owner", new Date()), new Date());
    expect(await verdictOf(number)).toEqual({ kind: "will" });
  });
});

async function served(untilMs: number): Promise<void> {
  await database()
    .$executeRaw`UPDATE site_clock SET served_ms = ${untilMs}::bigint WHERE site_id = ${shop.siteId}`;
}

function asWritten(ms: number): string {
  const iso = new Date(ms).toISOString();
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}+${iso.slice(11, 16)}`;
}
