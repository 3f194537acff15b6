import { expect, test } from "vitest";
import { onRequestError } from "@/instrumentation";
import { database } from "@/lib/platform/database/client";
import { logRequestError } from "@/lib/platform/log-request-error";
import { makeLogger } from "@/lib/platform/logger";
import { inRequest, requestId } from "@/lib/platform/request-context";
import { useTestDatabase } from "@/lib/testing/database";

useTestDatabase();

const lines: string[] = [];
const log = makeLogger({ level: "info", role: "web" }, { write: (line) => void lines.push(line) });
const failed = {
  request: { path: "/orders?q=jane.roe%40example.com&token=abc#top", method: "GET" },
  context: { routePath: "/(admin)/orders", routeType: "render" },
};

function lineOf(error: unknown): string {
  lines.length = 0;
  logRequestError(error, failed, log);
  expect(lines).toHaveLength(1);
  return lines[0] ?? "";
}

test("a page that failed is in the log under the code that the person sees, without the query", () => {
  const line = lineOf(Object.assign(new Error("No connection."), { digest: "1234567" }));

  expect(JSON.parse(line)).toMatchObject({
    requestId: expect.stringMatching(/^req_/),
    supportCode: "1234567",
    method: "GET",
    path: "/orders",
    routePath: "/(admin)/orders",
    routeType: "render",
    err: { message: "No connection." },
  });
  expect(line).not.toContain("jane.roe");
});

test("what has no code has the id of its request all the same", () => {
  const line = inRequest(new Headers(), () => ({ ...JSON.parse(lineOf("only words")), asked: requestId() }));

  expect(line).toMatchObject({ supportCode: null, requestId: line.asked });
});

test("no error of the database shows the customer's data", async () => {
  const jane = "jane.roe@example.com";
  const wrong = { siteId: "s", id: "o", customerEmail: jane, totalMinor: "many" } as never;
  const misread = await database()
    .order.create({ data: wrong })
    .catch((cause: unknown) => cause);
  const refused = await database()
    .$executeRaw`INSERT INTO shop_order (site_id, customer_email) VALUES ('s', ${jane})`.catch(
    (cause: unknown) => cause,
  );

  expect(String(misread)).toContain(jane);
  expect(lineOf(misread)).not.toContain(jane);
  expect(lineOf(refused)).toContain("shop_order");
  expect(lineOf(refused)).not.toContain(jane);
});

test("Next hands us the errors", () => {
  expect(onRequestError).toBeTypeOf("function");
});
