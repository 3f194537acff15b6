import { execFile } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readFlags, UsageError } from "@/simulator/command-line";
import { runCommand } from "@/simulator/run-command";
import { createFakeShop } from "@/simulator/testing/fake-shop";
import { type FakeStore, startFakeStore } from "@/simulator/testing/fake-store";

let store: FakeStore;
beforeEach(async () => {
  const orders = [
    { number: "A-1", status: "Processing", units: 4 },
    { number: "A-2", status: "Processing", units: 2 },
  ];
  store = await startFakeStore(createFakeShop(orders, new Date()).answer);
});
afterEach(() => store.close());

async function simulate(
  args: string[],
  environment: Record<string, string> = {},
  interrupted = Promise.resolve(),
  printed: string[] = [],
) {
  const { command, flags } = readFlags(args, {
    SIMULATOR_URL: store.url,
    SIMULATOR_USER: "demo",
    SIMULATOR_PASSWORD: "secret",
    ...environment,
  });
  const code = await runCommand(command, flags, { print: (text) => void printed.push(text), interrupted });
  return { code, printed: printed.join("\n") };
}

test("the connection is tested with the form from the environment, and a flag wins over it", async () => {
  expect(await simulate(["test", "--user", "flag"])).toMatchObject({ code: 0 });

  const basic = store.requests[0]?.headers.authorization?.replace("Basic ", "") ?? "";
  expect(Buffer.from(basic, "base64").toString("utf8")).toBe("flag:secret");
});

test("a window of one's own is asked for in UTC", async () => {
  await simulate(["import", "--since", "2026-11-01", "--until", "2026-11-23T18:05"]);
  await simulate(["import", "--since", "11/01/2026 10:00", "--until", "2026-11-23T18:05-05:00"]);

  expect(store.requests.map(({ query }) => [query.get("start_date"), query.get("end_date")])).toEqual([
    ["11/01/2026 00:00", "11/23/2026 18:05"],
    ["11/01/2026 10:00", "11/23/2026 23:05"],
  ]);
});

test("an import counts the orders by status", async () => {
  expect(await simulate(["import", "--days", "2"])).toMatchObject({
    code: 0,
    printed: expect.stringContaining("2 order(s): 2 new, 0 updated.\n    2 awaiting_shipment"),
  });
});

test("an import that the fields cannot place fails", async () => {
  expect(await simulate(["import"], { SIMULATOR_PAID: "Ready" })).toMatchObject({
    code: 1,
    printed: expect.stringContaining('"Processing" stands in none of the five status fields'),
  });
});

test("an order is shipped in as many parcels as wanted", async () => {
  const { code, printed } = await simulate([
    "ship",
    "--order",
    "A-1",
    "--parcels",
    "2",
    "--carrier",
    "FedEx",
  ]);

  expect(code).toBe(0);
  expect(printed).toMatch(/FedEx \d{12}: 2 × BRK-0042\n {6}notice 1: accepted, 200/);
  expect(store.requests.filter((request) => request.method === "POST")).toHaveLength(2);
});

test("an unknown order fails with a sentence", async () => {
  expect(await simulate(["ship", "--order", "NONE"])).toMatchObject({
    code: 1,
    printed: expect.stringContaining("Order NONE was never imported."),
  });
});

test("the round trip is a command", async () => {
  expect(await simulate(["round-trip"])).toMatchObject({ code: 0 });
});

test("the REST API is served until it is interrupted, and a refresh imports", async () => {
  const { promise: interrupted, resolve: interrupt } = Promise.withResolvers<void>();
  const printed: string[] = [];
  const flags = ["--port", "0", "--api-key", "k", "--api-secret", "s"];
  const serving = simulate(["serve", ...flags], {}, interrupted, printed);
  await expect.poll(() => printed[0]).toMatch(/is at http:\/\/127\.0\.0\.1:\d+, key "k"/);
  const url = /http:\S+\d/.exec(printed[0] ?? "")?.[0];
  const headers = { authorization: `Basic ${Buffer.from("k:s").toString("base64")}` };

  await fetch(`${url}/stores/refreshstore?storeId=12345`, { method: "POST", headers });
  await expect.poll(() => printed[1]).toContain("2 order(s): 2 new");
  interrupt();

  expect((await serving).code).toBe(0);
});

test.each([
  [["fly"], 'There is no command "fly".'],
  [["test", "now"], '"now" is one word too many after "test".'],
  [["test", "--usr", "x"], "Unknown option '--usr'."],
  [["import", "--until", "2026-11-01"], "--until needs --since, too."],
  [
    ["import", "--since", "yesterday"],
    '--since "yesterday" is no time: 2026-11-01, 2026-11-01T14:30 or "11/01/2026 14:30".',
  ],
  [["import", "--since", "2026-11-02", "--until", "2026-11-01"], "--since is later than --until."],
  [["import", "--days", "0"], '--days "0" is not a whole number of 1 or more.'],
  [["ship"], "Which order? --order and its number."],
  [["test", "--credentials", "cookie"], '--credentials "cookie" is none of basic, query, headers.'],
  [["test", "--password", ""], "The password is missing: --password or SIMULATOR_PASSWORD."],
  [["serve", "--every", "0"], '--every "0" is not a number of seconds.'],
  [["serve", "--port", "70000"], '--port "70000" is not a port from 0 to 65535.'],
  [["serve", "--fault", "418"], 'There is no fault "418".'],
])("%j is answered: %s", async (args, message) => {
  await expect(simulate(args)).rejects.toThrow(new UsageError(message));
});

test.each([
  [["--help"], 0, "round-trip"],
  [[], 0, "round-trip"],
  [["fly"], 2, 'There is no command "fly".'],
  [
    ["test", "--url", "http://127.0.0.1:9/", "--user", "u", "--password", "p"],
    1,
    "nothing listens at this address",
  ],
])("plain Node runs it: %j ends with %i", async (args, exitCode, output) => {
  const ended = await new Promise<{ exitCode: unknown; output: string }>((resolve) => {
    const command = ["--import", "./scripts/node-hooks.mjs", "simulator/main.ts", ...args];
    execFile(process.execPath, command, (error, stdout, stderr) => {
      resolve({ exitCode: error ? error.code : 0, output: stdout + stderr });
    });
  });

  expect(ended).toEqual({ exitCode, output: expect.stringContaining(output) });
});
