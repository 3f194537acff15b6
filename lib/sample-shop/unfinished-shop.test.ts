import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { createSampleShop } from "@/lib/sample-shop/create-sample-shop";
import { openSampleSites } from "@/lib/sample-shop/open-sample-sites";
import { emptyPlatform } from "@/lib/sample-shop/writes";
import { useTestDatabase } from "@/lib/testing/database";
import { addPerson } from "@/lib/users/add-person";

useTestDatabase();

const now = new Date("2026-11-23T22:34:05Z");
const create = () => {
  const secrets = { ownerPassword: "one", shipStationPassword: "two", intakeToken: "three" };
  return createSampleShop(secrets, "https://shop.example", now);
};

/** What a start leaves behind that was stopped while it made the sample shop. */
function beginOnly() {
  const hashes = { owner: "", operator: "", boltOwner: "", connectionUser: "" };
  return inTransaction((tx) => openSampleSites(hashes, "lost", now, tx));
}

describe("a sample shop that was cut short", () => {
  beforeEach(() => inTransaction(emptyPlatform));

  test("is begun anew, so that its passwords are known", async () => {
    await beginOnly();

    expect(await create()).toBe(true);

    expect(await database().site.count()).toBe(2);
    expect(await database().order.count()).toBe(129);
    expect(await create()).toBe(false);
  });

  test("is left alone once somebody has signed in", async () => {
    const { operatorId } = await beginOnly();
    await database().user.update({ where: { id: operatorId }, data: { lastUsedAt: now } });

    expect(await create()).toBe(false);

    expect(await database().user.count()).toBe(4);
  });

  test("is never taken for a platform that has other people", async () => {
    await beginOnly();
    const person = {
      name: "Jane",
      email: "jane@shop.example",
      locale: "en",
      passwordHash: null,
      isOperator: false,
    };
    await inTransaction((tx) => addPerson(person, now, tx));

    expect(await create()).toBe(false);

    expect(await database().user.count()).toBe(5);
  });
});
