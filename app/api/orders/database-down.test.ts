import { expect, test, vi } from "vitest";
import { PUT } from "@/app/api/orders/[number]/route";
import { call, expectProblem, intakeRequest } from "@/lib/testing/intake-client";
import { anOrderBody } from "@/lib/testing/order-bodies";

// Nothing listens there. Hoisted, because the settings are read when the route is imported.
vi.hoisted(() => Object.assign(process.env, { DATABASE_URL: "postgresql://nobody@127.0.0.1:9/none" }));

test("while the database is down a storefront is told to come back, and soon", async () => {
  const start = performance.now();

  const answer = await call(
    PUT,
    intakeRequest("PUT", "/1", { token: "wsm_test_2222222222222222222222", body: anOrderBody() }),
  );

  expectProblem(answer, 503);
  expect(answer.headers.get("retry-after")).toBe("60");
  expect(performance.now() - start).toBeLessThan(6_000);
});
