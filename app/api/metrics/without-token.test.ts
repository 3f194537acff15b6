import { expect, test } from "vitest";
import { GET as readMetrics } from "@/app/api/metrics/route";

test("without a token in the settings there is nothing at the address of the metrics", async () => {
  const answer = await readMetrics(
    new Request("http://localhost:3000/api/metrics", { headers: { authorization: "Bearer undefined" } }),
  );

  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("wsm_");
});
