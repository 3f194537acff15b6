import { expect, test, vi } from "vitest";
import { GET as live } from "@/app/api/health/live/route";
import { GET as ready } from "@/app/api/health/ready/route";

// Nothing listens there. Hoisted, because the settings are read when the route is imported.
vi.hoisted(() => Object.assign(process.env, { DATABASE_URL: "postgresql://nobody@127.0.0.1:9/none" }));

const probe = () => new Request("http://localhost:3000/api/health/ready");

test("while the database is down a process is alive and not ready", async () => {
  expect((await live(probe())).status).toBe(200);

  const answer = await ready(probe());

  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe("unavailable");
});
