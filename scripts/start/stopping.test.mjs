import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";

/** Its exit code, once all it said has come through. */
async function ended(app) {
  const [[code]] = await Promise.all([once(app, "exit"), once(app.stdout, "end")]);
  return code;
}

const program = fileURLToPath(new URL("./testing/stops-in-order.mjs", import.meta.url));

describe("an app that is asked to stop", () => {
  let app;
  let said;

  beforeEach(async () => {
    app = fork(program, { silent: true });
    said = "";
    app.stdout.on("data", (data) => (said += data));
    await once(app, "message");
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"])("by %s ends what it started, last first", async (signal) => {
    app.kill(signal);

    const code = await ended(app);
    expect({ code, said }).toEqual({ code: 0, said: "web server\ndatabase\n" });
  });

  test("twice ends it once", async () => {
    app.kill("SIGINT");
    app.kill("SIGTERM");

    await ended(app);
    expect(said).toBe("web server\ndatabase\n");
  });

  test("by the end of who started it does the same", async () => {
    app.disconnect();

    const code = await ended(app);
    expect({ code, said }).toEqual({ code: 0, said: "web server\ndatabase\n" });
  });
});
