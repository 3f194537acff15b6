import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as unknownAddress } from "@/app/api/[...unknown]/route";
import { GET as readMetrics } from "@/app/api/metrics/route";
import { PUT as receive } from "@/app/api/orders/[number]/route";
import { GET as store, POST as storeNotice } from "@/app/api/shipstation/route";
import { finishAfterAnswer } from "@/lib/platform/after-answer";
import { database, limitsPool } from "@/lib/platform/database/client";
import { anIntakeToken } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { intakeRequest } from "@/lib/testing/intake-client";
import { anOrderBody } from "@/lib/testing/order-bodies";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";

// Hoisted, because the settings are read once.
const token = vi.hoisted(() => {
  const given = "a-token-for-prometheus";
  process.env["METRICS_TOKEN"] = given;
  return given;
});

useTestDatabase();

let shop: ConnectedShop;
let intakeToken: string;

beforeAll(async () => {
  shop = await aConnectedShop("ACME");
  intakeToken = await anIntakeToken(shop.scope);
});

beforeEach(() => {
  // Past what is kept of the answer before.
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 60_000);
});

function ask(authorization?: string) {
  const headers = authorization === undefined ? {} : { authorization };
  return readMetrics(new Request("http://localhost:3000/api/metrics", { headers }));
}

/** The value of a line such as `wsm_notices_total{result="recorded"}`; 0 where nothing was counted yet. */
async function value(line: string): Promise<number> {
  const text = await (await ask(`Bearer ${token}`)).text();
  const found = text.split("\n").find((one) => one.startsWith(`${line} `));
  return Number(found?.split(" ").at(-1) ?? 0);
}

/** By how much the lines grow while something happens. */
async function growth(lines: readonly string[], work: () => Promise<unknown>): Promise<number[]> {
  const before = await Promise.all(lines.map(value));
  await work();
  vi.setSystemTime(Date.now() + 60_000);
  const after = await Promise.all(lines.map(value));
  return after.map((count, at) => count - (before[at] ?? 0));
}

function askStore(query: string, headers: Record<string, string> = { authorization: shop.authorization }) {
  return store(new Request(`http://localhost:3000/api/shipstation?${query}`, { headers }));
}

function notify(orderNumber: string) {
  const query = `action=shipnotify&order_number=${orderNumber}&tracking_number=1Z1&carrier=UPS`;
  const given = { method: "POST", headers: { authorization: shop.authorization } };
  return storeNotice(new Request(`http://localhost:3000/api/shipstation?${query}`, given));
}

describe("the metrics are for who has the token", () => {
  test("with it they are read as Prometheus reads them", async () => {
    const answer = await ask(`Bearer ${token}`);

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toContain("# TYPE wsm_shipstation_requests_total counter");
  });

  test.each([undefined, "Bearer another-token-of-somebody", `Basic ${token}`, `Bearer ${token}x`, "Bearer "])(
    "with %s they are not",
    async (authorization) => {
      const answer = await ask(authorization);

      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
      expect(await answer.text()).not.toContain("wsm_");
    },
  );
});

describe("ShipStation's requests are counted", () => {
  test("an import with its orders and its time", async () => {
    await aStoredOrder(shop, "M-1");
    const request = 'wsm_shipstation_requests_total{action="export",result="ok"}';
    const duration = 'wsm_shipstation_request_seconds_count{action="export"}';

    const grown = await growth([request, duration, "wsm_orders_exported_total"], () =>
      askStore("action=export"),
    );

    expect(grown).toEqual([1, 1, 1]);
  });

  test("an order that an import leaves out", async () => {
    await database().orderStatus.create({
      data: { siteId: shop.siteId, name: "Core", nameKey: "core", labelFr: "", labelEn: "", position: 20 },
    });
    await aStoredOrder(shop, "M-2", { status: "Core" });

    const grown = await growth(["wsm_orders_held_back_total"], async () => {
      await askStore("action=export");
      await finishAfterAnswer();
    });

    expect(grown).toEqual([1]);
  });

  test("a notice, the same again, and one that is refused", async () => {
    await aStoredOrder(shop, "M-3");
    const results = ["recorded", "repeated", "refused"].map(
      (result) => `wsm_notices_total{result="${result}"}`,
    );

    const grown = await growth(results, async () => {
      await notify("M-3");
      await notify("M-3");
      await notify("of-nobody");
    });

    expect(grown).toEqual([1, 1, 1]);
  });

  test("a wrong password, under the word that the request log has", async () => {
    const refused = 'wsm_shipstation_requests_total{action="export",result="unauthorized"}';

    expect(await growth([refused], () => askStore("action=export", {}))).toEqual([1]);
  });
});

test("orders that storefronts hand over are counted by what became of them", async () => {
  const results = ["created", "unchanged", "refused"].map(
    (result) => `wsm_intake_orders_total{result="${result}"}`,
  );
  const put = (body: unknown) => receive(intakeRequest("PUT", "/M-9", { token: intakeToken, body }));

  const grown = await growth(results, async () => {
    await put(anOrderBody());
    await put(anOrderBody());
    await put({});
  });

  expect(grown).toEqual([1, 1, 1]);
});

test("requests are counted by the pattern of their route, never by what was written in the address", async () => {
  await unknownAddress(new Request("http://localhost:3000/api/planted-path?email=jane@example.com"));

  const text = await (await ask(`Bearer ${token}`)).text();

  expect(text).toContain('wsm_http_requests_total{route="/api/[...unknown]",method="GET",status="404"}');
  expect(text).not.toMatch(/planted|jane|ACME|site_acme|M-[0-9]|PAD/);
});

describe("what waits is counted", () => {
  test("mails of the outbox, and for how long the oldest is due", async () => {
    const now = new Date();
    const row = { siteId: shop.siteId, kind: "order-shipped", payload: {}, createdAt: now };
    const due = (id: string, seconds: number) => ({
      ...row,
      id,
      dedupeKey: id,
      dueAt: new Date(now.getTime() - seconds * 1000),
    });
    await database().outbox.deleteMany();
    await database().outbox.createMany({
      data: [
        due("out_a", 90),
        due("out_b", 30),
        due("out_c", -3_600),
        { ...due("out_d", 900), state: "sent" },
      ],
    });

    expect(await value('wsm_outbox_mails{state="pending"}')).toBe(3);
    expect(await value("wsm_outbox_oldest_due_seconds")).toBeCloseTo(90, 0);
  });

  test("jobs of the queue, by queue and state, once a worker has made it", async () => {
    expect(await value('wsm_queue_jobs{queue="store.look-site",state="created"}')).toBe(0);
    await database().$executeRaw`CREATE SCHEMA pgboss`;
    await database().$executeRaw`CREATE TABLE pgboss.job (name text, state text)`;
    await database().$executeRaw`
      INSERT INTO pgboss.job VALUES ('store.look-site', 'created'), ('store.look-site', 'created'),
        ('contacts.purge', 'failed'), ('contacts.purge', 'completed')`;
    vi.setSystemTime(Date.now() + 60_000);

    expect(await value('wsm_queue_jobs{queue="store.look-site",state="created"}')).toBe(2);
    expect(await value('wsm_queue_jobs{queue="contacts.purge",state="failed"}')).toBe(1);
  });

  test("connections of each pool", async () => {
    await limitsPool().query("SELECT 1");

    expect(await value('wsm_database_pool_connections{pool="shop",state="idle"}')).toBeGreaterThan(0);
    expect(await value('wsm_database_pool_connections{pool="limits",state="idle"}')).toBeGreaterThan(0);
    expect(await value('wsm_database_pool_max{pool="shop"}')).toBe(10);
    expect(await value('wsm_database_pool_waiting{pool="shop"}')).toBe(0);
  });

  test("while the database is away the other figures are there, and say so", async () => {
    await database().$executeRaw`ALTER TABLE outbox RENAME TO outbox_away`;

    expect(await value("wsm_database_up")).toBe(0);
    expect(
      await value('wsm_http_requests_total{route="/api/metrics",method="GET",status="200"}'),
    ).toBeGreaterThan(0);

    await database().$executeRaw`ALTER TABLE outbox_away RENAME TO outbox`;
    vi.setSystemTime(Date.now() + 60_000);
    expect(await value("wsm_database_up")).toBe(1);
  });
});

test("the process itself is measured: its loop, its memory, what it was built from", async () => {
  const text = await (await ask(`Bearer ${token}`)).text();

  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  expect(text).toMatch(/^wsm_build_info\{version="[^"]+",commit="[^"]*"\} 1$/m);
});
