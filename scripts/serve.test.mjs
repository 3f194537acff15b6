import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { freePort } from "@/lib/testing/free-port";
import { runScript } from "@/lib/testing/run-script";

test("a process without its database ends with one sentence", async () => {
  const port = await freePort();

  const { code, said } = await runScript("serve", [], {
    DATABASE_URL: `postgresql://shop:of-this-test@127.0.0.1:${port}/shop`,
    MASTER_KEY: randomBytes(32).toString("base64"),
    APP_ORIGIN: "http://localhost:3000",
  });

  expect(code).toBe(1);
  expect(said).toBe(
    "The database of DATABASE_URL does not answer (ECONNREFUSED); is it running, and let in from here?",
  );
});
