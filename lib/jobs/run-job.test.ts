import { expect, test } from "vitest";
import { runJob } from "@/lib/jobs/run-job";
import { metrics } from "@/lib/platform/metrics-registry";
import { useTestDatabase } from "@/lib/testing/database";
import { useLogLines } from "@/lib/testing/log-lines";

useTestDatabase();
const lines = useLogLines();

async function counted(result: "done" | "failed"): Promise<number> {
  const { values } = await metrics().jobs.get();
  return values
    .filter(({ labels }) => labels.job === "users.forget-ended" && labels.result === result)
    .reduce((sum, { value }) => sum + value, 0);
}

test("a job that is done is counted", async () => {
  await runJob("users.forget-ended", { id: "1", data: null });

  expect([await counted("done"), await counted("failed")]).toEqual([1, 0]);
});

test("a job that fails is counted, is in the log under its id, and is thrown for the queue to try it again", async () => {
  const unreadable = { id: "2", data: { email: "jane@planted.example" } };

  await expect(runJob("users.forget-ended", unreadable)).rejects.toThrow();

  expect(await counted("failed")).toBe(1);
  expect(lines.all()).toMatchObject([{ level: 50, job: "users.forget-ended", jobId: "2" }]);
  expect(lines.text()).not.toContain("planted");
});
