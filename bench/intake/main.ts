import { cpuMs, cpuMsWithChildren, peakMemoryBytes } from "@/bench/stand/cpu";
import { keepResults, percentile } from "@/bench/stand/results";
import { aCaller } from "@/bench/stand/send";
import { onStand } from "@/bench/stand/stand";
import { rounded, verdict } from "@/bench/stand/verdict";
import type { OrderBody } from "@/lib/orders/wire/sample-body";
import { anIntakeToken } from "@/lib/testing/builders";
import { aConnectedShop } from "@/lib/testing/shops";

// Orders handed over in batches of 500, two shops' worth of connections at once, the triggers of the change log on.

const isQuick = process.argv.includes("--quick");
const orders = isQuick ? 10_000 : 50_000;
const batchSize = 500;
const lanes = 2;

function body(number: number): OrderBody & { number: string } {
  const address = {
    name: "Jane Roe",
    address1: `${number % 9_000} Oak St`,
    city: "Austin",
    state: "TX",
    postalCode: "78701",
    country: "US",
  };
  return {
    number: String(number),
    placedAt: new Date(Date.UTC(2026, 10, 1) + number * 1_000).toISOString(),
    status: "Processing",
    currency: "USD",
    customer: { code: `c${number % 5_000}`, email: `c${number % 5_000}@example.com`, locale: "en" },
    billTo: address,
    shipTo: address,
    shippingMethod: "UPS Ground",
    paymentMethod: "Visa",
    items: [1, 2, 3].map((line) => ({
      id: String(line),
      sku: `PART-${(number * 3 + line) % 4_000}`,
      name: "Brake pad set, front",
      quantity: 1 + ((number + line) % 3),
      unitPrice: "39.90",
      weight: { value: 2.4, unit: "lb" as const },
      imageUrl: "https://shop.example/i/brk-0042.jpg",
      location: "A-12-3",
      options: [
        { name: "Vehicle", value: "2015 Honda Civic LX" },
        { name: "Position", value: "Front" },
      ],
    })),
    discounts: number % 5 === 0 ? [{ code: "FALL10", name: "Fall sale", amount: "5.00" }] : [],
    taxTotal: "6.41",
    shippingTotal: "9.95",
    total: "93.18",
    source: "Web",
  };
}

await onStand(async ({ client, databasePid, startApp }) => {
  const shop = await aConnectedShop("ACME");
  const token = await anIntakeToken(shop.scope);
  const app = await startApp(4210);
  const { send, close } = aCaller(app.origin);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };

  async function post(first: number, count: number) {
    const batch = JSON.stringify({ orders: Array.from({ length: count }, (_, at) => body(first + at)) });
    const begun = performance.now();
    const answer = await send({ method: "POST", path: "/api/orders/batch", headers, body: batch });
    const tookMs = performance.now() - begun;
    const { results } = JSON.parse(answer.text) as { results?: { result: string }[] };
    return { tookMs, created: (results ?? []).filter(({ result }) => result === "created").length };
  }

  async function run(first: number, count: number) {
    const starts = Array.from({ length: count / batchSize }, (_, at) => first + at * batchSize);
    const begun = performance.now();
    const took: number[] = [];
    let created = 0;
    const lane = async () => {
      for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
        const done = await post(start, batchSize);
        took.push(done.tookMs);
        created += done.created;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return { took, created, lastedMs: performance.now() - begun };
  }

  await run(100_000, 2_000);
  const before = { app: cpuMs(app.pid), database: cpuMsWithChildren(databasePid), own: cpuMs(process.pid) };
  const { took, created, lastedMs } = await run(200_000, orders);
  const perOrder = (after: number, was: number) => rounded((after - was) / orders);
  const figures = {
    orders,
    batchSize,
    ordersPerSecond: rounded((created * 1_000) / lastedMs),
    p50MsPerBatch: rounded(percentile(took, 0.5)),
    p99MsPerBatch: rounded(percentile(took, 0.99)),
    appCpuMsPerOrder: perOrder(cpuMs(app.pid), before.app),
    databaseCpuMsPerOrder: perOrder(cpuMsWithChildren(databasePid), before.database),
    callerCpuMsPerOrder: perOrder(cpuMs(process.pid), before.own),
    appPeakMemoryMib: Math.round(peakMemoryBytes(app.pid) / 2 ** 20),
  };
  const { rows } = await client.query<Record<string, number>>(
    `SELECT (SELECT count(*) FROM shop_order)::int AS orders, (SELECT count(*) FROM order_line)::int AS lines,
       (SELECT count(*) FROM order_change)::int AS stamps, (SELECT count(*) FROM change)::int AS history`,
  );
  console.table(figures);
  console.table(rows);
  const missing = orders + 2_000 - Math.min(...["orders", "stamps"].map((name) => rows[0]?.[name] ?? 0));
  verdict([
    { name: "orders a second", value: figures.ordersPerSecond, is: "at least", limit: 1_000 },
    { name: "orders without their row or stamp", value: missing, is: "at most", limit: 0 },
  ]);
  keepResults("intake", figures, new Date());
  close();
});
