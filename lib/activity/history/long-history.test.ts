import { beforeAll, expect, test } from "vitest";
import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeFilter } from "@/lib/activity/change-filter";
import { changesPage, historyChoices, mostListed } from "@/lib/activity/history/reads";
import { database } from "@/lib/platform/database/client";
import { useTestDatabase } from "@/lib/testing/database";
import { aSite } from "@/lib/testing/people";

useTestDatabase();

const now = new Date("2026-11-23T15:00:00Z");
const everything: ChangeFilter = { area: null, author: null, action: null, from: null, before: null };
let scope: SiteScope;

beforeAll(async () => {
  scope = await aSite(now);
  await database().$executeRaw`
    INSERT INTO change (site_id, id, at, actor_kind, actor_id, actor_name, action, subject, subject_id)
    SELECT ${scope.siteId}, 'chg_' || lpad(n::text, 6, '0'), ${now}::timestamptz - n * interval '1 minute', 'intake', NULL,
      'Storefront', 'order.received', 'order', 'ord_' || n
    FROM generate_series(1, ${mostListed + 5}) n`;
});

test("a long history lists its latest entries and says that there are older ones, which their dates reach", async () => {
  const orders = { ...everything, area: "order" } as const;
  const page = (number: number, more: Partial<ChangeFilter> = {}) =>
    changesPage(scope, { ...orders, ...more }, { page: number, pageSize: 3000 });

  expect(await page(1)).toMatchObject({ total: mostListed, isCut: true });
  expect((await page(4)).rows).toHaveLength(1000);
  expect((await page(5)).rows).toEqual([]);
  const old = await page(1, { before: new Date(now.getTime() - (mostListed + 3) * 60_000) });
  expect(old).toMatchObject({ total: 2, isCut: false });
});

test("what can be filtered by is what there is, however long the history", async () => {
  expect(await historyChoices(scope, everything)).toEqual({
    people: [],
    kinds: ["intake", "system"],
    actions: ["site.created"],
  });
  expect((await historyChoices(scope, { ...everything, area: "order" })).actions).toEqual(["order.received"]);
});
