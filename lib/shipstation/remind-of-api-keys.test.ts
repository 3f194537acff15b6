import { expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { remindOfApiKeys } from "@/lib/shipstation/remind-of-api-keys";
import { useTestDatabase } from "@/lib/testing/database";
import { aSite } from "@/lib/testing/people";
import { saveApiKey } from "@/lib/testing/ship-station-account";

useTestDatabase();

async function aSiteWithKeyUntil(day: string, alertKeyExpiry = true) {
  const scope = await aSite(new Date("2026-11-01T00:00:00Z"));
  await saveApiKey(scope);
  await database().shipStationConnection.update({
    where: { siteId: scope.siteId },
    data: { apiKeyExpiresOn: new Date(`${day}T00:00:00Z`), alertKeyExpiry },
  });
  return scope;
}

async function promised(siteId: string) {
  const rows = await database().outbox.findMany({
    where: { siteId, kind: "api-key-expires" },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ payload }) => payload);
}

test("the recipients are told fourteen and three days before, once each, however often the job runs", async () => {
  const { siteId } = await aSiteWithKeyUntil("2026-12-20");

  for (let day = 1; day <= 25; day++) {
    for (const hour of ["06", "18"]) {
      await remindOfApiKeys(new Date(`2026-12-${String(day).padStart(2, "0")}T${hour}:05:00Z`));
    }
  }

  expect(await promised(siteId)).toEqual([
    { expiresOn: "2026-12-20", daysLeft: 14 },
    { expiresOn: "2026-12-20", daysLeft: 3 },
  ]);
});

test("a day on which nothing ran is made up for, and a date entered late brings one mail", async () => {
  const { siteId } = await aSiteWithKeyUntil("2026-12-20");
  const late = await aSiteWithKeyUntil("2026-12-19");

  await remindOfApiKeys(new Date("2026-12-18T06:05:00Z"));

  expect(await promised(siteId)).toEqual([{ expiresOn: "2026-12-20", daysLeft: 2 }]);
  expect(await promised(late.siteId)).toHaveLength(1);
});

test("a new date is a new reminder, and who does not want any gets none", async () => {
  const silent = await aSiteWithKeyUntil("2026-12-20", false);
  const renewed = await aSiteWithKeyUntil("2026-12-20");
  await remindOfApiKeys(new Date("2026-12-10T06:05:00Z"));

  await database().shipStationConnection.update({
    where: { siteId: renewed.siteId },
    data: { apiKeyExpiresOn: new Date("2027-12-20T00:00:00Z") },
  });
  await remindOfApiKeys(new Date("2027-12-10T06:05:00Z"));

  expect(await promised(silent.siteId)).toEqual([]);
  expect(await promised(renewed.siteId)).toHaveLength(2);
});
