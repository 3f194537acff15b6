import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/shipstation/route";
import { finishAfterAnswer } from "@/lib/platform/after-answer";
import { database } from "@/lib/platform/database/client";
import { openExchange } from "@/lib/shipstation/request-log/sealed-exchange";
import { useTestDatabase } from "@/lib/testing/database";
import { importPastNext } from "@/lib/testing/past-next";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";

useTestDatabase();

let shop: ConnectedShop;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
});

function ask(query: string) {
  return GET(
    new Request(`http://localhost:3000/api/shipstation?${query}`, {
      headers: { authorization: shop.authorization },
    }),
  );
}

describe("the log never stands in the way of an answer", () => {
  test("also when its table is gone", async () => {
    await database().$executeRaw`ALTER TABLE contact RENAME TO contact_elsewhere`;

    expect((await ask("action=export")).status).toBe(200);
    await finishAfterAnswer();

    await database().$executeRaw`ALTER TABLE contact_elsewhere RENAME TO contact`;
    expect((await ask("action=export")).status).toBe(200);
  });

  test("also while its table is locked; the row comes when the lock is gone", async () => {
    await finishAfterAnswer();
    const before = await database().contact.count();
    const locked = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const lock = database().$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE contact IN ACCESS EXCLUSIVE MODE`;
      locked.resolve();
      await done.promise;
    });
    await locked.promise;

    const begun = performance.now();
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask("action=export")));
    expect(answers.map((one) => one.status)).toEqual(Array(8).fill(200));
    expect(performance.now() - begun).toBeLessThan(2_000);

    done.resolve();
    await lock;
    await finishAfterAnswer();
    expect(await database().contact.count()).toBe(before + 8);
  });

  test("its own haste stays its own: what is acknowledged next waits for the disk", async () => {
    await Promise.all(Array.from({ length: 8 }, () => ask("action=export")));
    await finishAfterAnswer();

    // All connections at once, so that the log's is among them.
    const settings = await Promise.all(
      Array.from(
        { length: 10 },
        () =>
          database().$queryRaw`SELECT current_setting('synchronous_commit') AS waits, pg_sleep(0.05)::text`,
      ),
    );

    expect(settings.flat()).toEqual(Array(10).fill(expect.objectContaining({ waits: "on" })));
  });
});

test("what was sent is in the log whole, though its memory is given back with the answer", async () => {
  await aStoredOrder(shop, "whole-1");

  const { requestId, page } = await importPastNext({ authorization: shop.authorization });

  await finishAfterAnswer();
  const where = { siteId: shop.siteId, contactId: requestId };
  const [kept] = await database().contactBody.findMany({ where });
  const exchange = await openExchange(kept?.sealed ?? Buffer.of(), shop.siteId, requestId);
  expect(page).toContain("whole-1");
  expect(exchange.answer.body.text).toBe(page);
});
