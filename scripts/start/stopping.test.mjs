import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const program = fileURLToPath(new URL("./testing/stops-in-order.mjs", import.meta.url));
const manifest = fileURLToPath(new URL("../../package.json", import.meta.url));

/** Collects what the app says; answers once it is ready. */
async function listening(app) {
  const said = [];
  app.stdout.on("data", (data) => said.push(String(data)));
  await once(app.stdout, "data");
  return said;
}

/** All that it said, once nobody is left who could say more. */
async function lastWords(app, said) {
  await once(app.stdout, "end");
  return said.join("");
}

const inOrder = "ready\nweb server\ndatabase\n";

describe("an app that is asked to stop", () => {
  const start = () => fork(program, { silent: true });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"])("by %s ends what it started, last first", async (signal) => {
    const app = start();
    const said = await listening(app);

    app.kill(signal);

    expect(await lastWords(app, said)).toBe(inOrder);
  });

  test("twice ends it once", async () => {
    const app = start();
    const said = await listening(app);

    app.kill("SIGINT");
    app.kill("SIGTERM");

    expect(await lastWords(app, said)).toBe(inOrder);
  });

  test("by the end of who started it does the same", async () => {
    const app = start();
    const said = await listening(app);

    app.disconnect();

    expect(await lastWords(app, said)).toBe(inOrder);
  });
});

describe("npm start", () => {
  test.each(["SIGINT", "SIGTERM", "SIGKILL"])(
    "hands its flags on, and stops the app when it gets %s",
    async (signal) => {
      const folder = mkdtempSync(join(tmpdir(), "wsm-npm-"));
      const command = JSON.parse(readFileSync(manifest, "utf8")).scripts.start;
      const start = command.replaceAll("scripts/start.mjs", program);
      writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { start } }));
      const args = ["start", "--silent", "--", "--demo"];
      const npm = spawn("npm", args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
      const said = await listening(npm);

      npm.kill(signal);

      expect(await lastWords(npm, said)).toBe(inOrder.replace("ready", "ready --demo"));
      rmSync(folder, { recursive: true });
    },
  );
});
