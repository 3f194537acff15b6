import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { describe, expect, test } from "vitest";
import { PUT as receive } from "@/app/api/orders/[number]/route";
import { GET as store, POST as storeNotice } from "@/app/api/shipstation/route";
import { runJob } from "@/lib/jobs/run-job";
import { startTracing } from "@/lib/platform/start-tracing";
import { anIntakeToken } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { intakeRequest } from "@/lib/testing/intake-client";
import { useLogLines } from "@/lib/testing/log-lines";
import { fullNotice } from "@/lib/testing/notices";
import { anAddressBody, anOrderBody } from "@/lib/testing/order-bodies";
import { importPastNext } from "@/lib/testing/past-next";
import { aConnectedShop, type ConnectedShop } from "@/lib/testing/shops";
import { attributeOf, startCollector } from "@/lib/testing/trace-collector";

useTestDatabase();
const lines = useLogLines();

type Holder = typeof globalThis & {
  webShopManagerEndTraces?: () => Promise<void>;
};

const callersTrace = "0af7651916cd43dd8448eb211c80319c";
const callersSpan = "b7ad6b7169203331";

const password = "planted-store-password";
const endpoint = "http://localhost:3000/api/shipstation";
let shop: ConnectedShop;
let collector: Awaited<ReturnType<typeof startCollector>>;
let requestIds: Readonly<Record<"export" | "notice" | "intake", string | null>>;
let logged: readonly Readonly<Record<string, unknown>>[];

// One round of everything, then what the collector got of it.
test("a round: an import, a notice, an order, two jobs, and spans as Next makes them", async () => {
  shop = await aConnectedShop("ACME");
  const token = await anIntakeToken(shop.scope);
  collector = await startCollector();
  await startTracing({ endpoint: collector.endpoint, share: 1 });
  const query = `SS-UserName=${shop.userName}&SS-Password=${password}&order_number=PLANTED-77`;
  const jane = { name: "Jane Plantedname", email: "jane.planted@example.com" };

  const received = await receive(
    intakeRequest("PUT", "/PLANTED-77", { token, body: anOrderBody({ billTo: anAddressBody(jane) }) }),
  );
  const exported = await nextSpan(`${endpoint}?action=export&${query}`, () =>
    store(
      new Request(`${endpoint}?action=export&${query}`, { headers: { authorization: shop.authorization } }),
    ),
  );
  const noticed = await storeNotice(
    new Request(`${endpoint}?action=shipnotify&${query}`, {
      method: "POST",
      headers: { authorization: shop.authorization },
      body: fullNotice.replace("Jane Müller", jane.name),
    }),
  );
  const { status: continued } = await importPastNext({
    traceparent: `00-${callersTrace}-${callersSpan}-01`,
    authorization: shop.authorization,
  });
  await runJob("users.forget-ended", { id: "1", data: {} });
  await expect(
    runJob("store.look-site", { id: "2", data: { siteId: 7, planted: password } }),
  ).rejects.toThrow();
  logged = lines.all();
  const idOf = (answer: Response) => answer.headers.get("x-request-id");
  requestIds = { export: idOf(exported), notice: idOf(noticed), intake: idOf(received) };

  const holder: Holder = globalThis;
  await holder.webShopManagerEndTraces?.();
  await collector.stop();

  expect([received.status, exported.status, noticed.status, continued]).toEqual([201, 200, 200, 200]);
});

/** What Next puts into its spans: the whole address, errors with what they say, addresses that were fetched. */
async function nextSpan<Answer>(url: string, work: () => Promise<Answer>): Promise<Answer> {
  const tracer = trace.getTracer("next.js");
  const attributes = {
    "http.method": "GET",
    "http.target": url,
    "next.span_name": `GET ${url}`,
    "next.route": "/api/shipstation",
  };
  return tracer.startActiveSpan(`GET ${url}`, { kind: SpanKind.SERVER, attributes }, async (span) => {
    const fetched = tracer.startSpan(`fetch POST ${url}`, {
      attributes: { "http.url": url, "net.peer.name": "planted.example" },
    });
    fetched.recordException(new Error(`No answer from ${url}`));
    fetched.setStatus({ code: SpanStatusCode.ERROR, message: `No answer from ${url}` });
    fetched.end();
    span.addEvent(`asked ${url}`);
    span.setAttribute("http.route", "/api/shipstation");
    span.updateName("GET /api/shipstation");
    const answer = await work();
    span.end();
    return answer;
  });
}

describe("a collector gets", () => {
  test.each(["export", "notice", "intake"] as const)(
    "a span of the %s, with the site and the request",
    (name) => {
      const [span, ...more] = collector
        .spans()
        .filter((one) => one.name === name && one.traceId !== callersTrace);

      expect(more).toEqual([]);
      expect(span && attributeOf(span, "wsm.site_id")).toBe(shop.siteId);
      expect(span && attributeOf(span, "wsm.request_id")).toBe(requestIds[name]);
    },
  );

  test("a span of a job by its name", () => {
    const jobs = collector.spans().filter(({ name }) => name === "job");

    expect(jobs.map((span) => attributeOf(span, "wsm.job"))).toEqual(["users.forget-ended"]);
  });

  test("Next's span of the request above ours, under the route's pattern", () => {
    const request = collector.spans().find(({ name }) => name === "GET /api/shipstation");
    const ours = collector.spans().find(({ name, traceId }) => name === "export" && traceId !== callersTrace);

    expect(ours).toMatchObject({ traceId: request?.traceId, parentSpanId: request?.spanId });
    expect(request && attributeOf(request, "http.route")).toBe("/api/shipstation");
    expect(collector.spans().map(({ name }) => name)).toContain("fetch POST");
  });

  test("what goes past Next as part of its caller's trace", () => {
    const continued = collector.spans().filter(({ traceId }) => traceId === callersTrace);

    expect(continued).toMatchObject([{ name: "export", parentSpanId: callersSpan }]);
  });

  test("nothing of a customer and no secret, also of what Next notes", () => {
    expect(collector.spans().length).toBeGreaterThan(5);
    expect(collector.text()).not.toMatch(/planted|Oak St|SS-Password|order_number|No answer/i);
    expect(collector.text()).not.toContain(Buffer.from(shop.authorization).toString());
  });
});

test("the line of the log leads to the trace", () => {
  const ours = collector.spans().find(({ name }) => name === "export");
  const line = logged.find(({ requestId, msg }) => requestId === requestIds.export && msg === "Answered.");

  expect(line).toMatchObject({ traceId: ours?.traceId });
});
