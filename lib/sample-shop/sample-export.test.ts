import { expect, test } from "vitest";
import { scopeForSystem } from "@/lib/access/scope-for-system";
import { database } from "@/lib/platform/database/client";
import { createSampleShop } from "@/lib/sample-shop/create-sample-shop";
import { exportOrders } from "@/lib/shipstation/export-orders";
import { useTestDatabase } from "@/lib/testing/database";
import { faultsOfDocuments } from "@/lib/testing/xmllint";

useTestDatabase();

test("every page of the sample shop's export is valid", async () => {
  await createSampleShop(
    {
      ownerPassword: "a long walk to the garage",
      shipStationPassword: "a long walk to the carrier",
      intakeToken: "a-token-of-the-online-shop",
    },
    "https://shop.example",
    new Date(),
  );
  const { id } = await database().site.findUniqueOrThrow({ where: { tag: "ACME" } });
  const scope = scopeForSystem(id);

  const first = await exportOrders(scope, { window: null, page: 1 });
  const pages = [first];
  for (let page = 2; page <= first.pages; page++)
    pages.push(await exportOrders(scope, { window: null, page }));

  expect(pages.reduce((sum, page) => sum + page.ordersSent, 0)).toBe(116);
  expect(faultsOfDocuments(pages.map((page) => page.xml.toString()))).toBe("");
}, 60_000);
