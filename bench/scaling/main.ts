import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { costOf, handOver, importPage, notice, type Watched } from "@/bench/scaling/a-day-of-a-shop";
import { commitRates } from "@/bench/scaling/commit-rates";
import { assumed, forSites, type Measured } from "@/bench/scaling/model";
import { bytesPer } from "@/bench/scaling/sizes";
import { calculatedTable, measuredTable } from "@/bench/scaling/tables";
import { machine } from "@/bench/stand/machine";
import { keepResults } from "@/bench/stand/results";
import { onStand } from "@/bench/stand/stand";
import { anIntakeToken } from "@/lib/testing/builders";
import { aConnectedShop, aStoredOrder } from "@/lib/testing/shops";

// What one shop's day costs, measured; what that makes for many shops, calculated from the assumptions of model.ts. The
// tables go to bench/results/scaling.json and, unless --quick, into docs/scaling.md.

const isQuick = process.argv.includes("--quick");
const orders = isQuick ? 300 : 3_000;
const imports = isQuick ? 100 : 600;
const port = Number(process.env["PORT"] ?? 4620);
const document = fileURLToPath(new URL("../../docs/scaling.md", import.meta.url));
const forGood = [
  "shop_order",
  "order_line",
  "order_note",
  "order_change",
  "shipment",
  "shipment_item",
  "change",
  "notice_receipt",
];

await onStand(async ({ client, databasePid, startApp }) => {
  const shop = await aConnectedShop("ACME");
  const token = await anIntakeToken(shop.scope);
  const app = await startApp(port);
  const watched: Watched = { ...app, databasePid, authorization: shop.authorization, token };
  // Code and plans are warm before anything is counted.
  await costOf(watched, 200, (n) => handOver(watched, n, 0));
  await costOf(watched, 50, () => importPage(watched, 1, "2020"));

  const made = await costOf(watched, orders, (n) => handOver(watched, n, 1));
  const changed = await costOf(watched, orders, (n) => handOver(watched, n, 2));
  const year = String(new Date().getUTCFullYear());
  const page = await costOf(watched, imports, (n) =>
    importPage(watched, 1 + (n % Math.floor(orders / 100)), year),
  );
  const emptyImport = await costOf(watched, imports, () => importPage(watched, 1, "2020"));
  const noticed = await costOf(watched, orders, (n) => notice(watched, n));
  await app.stop();
  await client.query("VACUUM (ANALYZE)");

  const measured: Measured = {
    order: {
      appMs: (made.appMs + changed.appMs) / 2,
      databaseMs: (made.databaseMs + changed.databaseMs) / 2,
    },
    page,
    emptyImport,
    notice: noticed,
    bytesPerOrder: await bytesPer(client, forGood, "shop_order"),
    bytesPerRequest: await bytesPer(client, ["contact"], "contact"),
    bytesPerBody: await bytesPer(client, ["contact_body"], "contact_body"),
  };
  const rates = await commitRates(await sitesForRates(), isQuick ? 2 : 10);
  const calculated = assumed.shops.flatMap((one) =>
    assumed.siteCounts.map((sites) => ({ shop: one.name, sites, ...forSites(sites, one, measured) })),
  );
  const tables = { measured: measuredTable(measured, rates), calculated: calculatedTable(measured) };
  process.stdout.write(`\n${tables.measured}\n\n${tables.calculated}\n\n`);
  const file = keepResults("scaling", { orders, measured, rates, assumed, calculated }, new Date());
  process.stdout.write(`${file}\n`);
  if (!isQuick) writeIntoDocument(tables);
});

async function sitesForRates(): Promise<string[]> {
  const sites: string[] = [];
  for (let n = 0; n < 8; n += 1) {
    const shop = await aConnectedShop(`RATE${n}`);
    for (let order = 0; order < 80; order += 1) await aStoredOrder(shop, String(order));
    sites.push(shop.siteId);
  }
  return sites;
}

/** Between the marks that name them; the words around are written by hand. */
function writeIntoDocument(tables: Readonly<Record<string, string>>): void {
  const { processor, cores, memoryGib, commit, at } = machine(new Date());
  const source = `*${processor}, ${cores} cores, ${memoryGib} GiB, commit ${commit}, ${at.slice(0, 10)}: \`npm run bench -- scaling\`*`;
  let text = readFileSync(document, "utf8");
  for (const [name, table] of Object.entries(tables)) {
    const marks = new RegExp(`(<!-- ${name}: begin -->)[\\s\\S]*?(<!-- ${name}: end -->)`);
    text = text.replace(marks, `$1\n\n${table}\n\n${source}\n\n$2`);
  }
  writeFileSync(document, text);
}
