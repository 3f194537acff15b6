import { describe, expect, test } from "vitest";
import {
  judgeHeader,
  judgeReachable,
  judgeSchema,
  judgeSpeed,
  judgeStrangers,
  judgeXml,
} from "@/lib/shipstation/connection-test/judge-inbound";
import type { Answered } from "@/lib/shipstation/connection-test/probe";

const page: Answered = {
  kind: "answered",
  status: 200,
  headers: { "content-type": "text/xml; charset=utf-8" },
  body: '<?xml version="1.0" encoding="utf-8"?>\n<Orders pages="1">\n</Orders>\n',
  durationMs: 120,
};
const refusal = { ...page, status: 401, body: '<Error code="unauthorized">Wrong password.</Error>' };
const welcome = { ...page, headers: { "content-type": "text/html" }, body: "<!doctype html><p>Welcome</p>" };

test("a page of orders passes everything, and a refusal keeps strangers out", () => {
  const judged = [
    judgeReachable(page, []),
    judgeHeader(page, []),
    judgeXml(page, []),
    judgeSchema(page, 0),
    judgeSpeed(page),
  ];
  expect(judged.map(({ state }) => state)).toEqual(Array(5).fill("passed"));
  expect(judgeStrangers(refusal, []).state).toBe("passed");
});

describe("reachable", () => {
  test.each([403, 406, 429])("not through somebody else's %d; our own is an answer", (status) => {
    expect(judgeReachable({ ...welcome, status }, [])).toMatchObject({ cause: "firewall" });
    expect(judgeReachable({ ...refusal, status }, []).state).toBe("passed");
  });
});

describe("the answer is XML", () => {
  test.each<[string, Partial<Answered>, string, string]>([
    ["a web page", welcome, "failed", "html"],
    ["nothing", { body: " \n" }, "failed", "empty"],
    ["words", { body: "Bad gateway" }, "failed", "notXml"],
    ["a document that breaks off", { body: '<Orders pages="1"><Order>' }, "failed", "notXml"],
    ["our own refusal", { ...refusal, status: 403 }, "failed", "refusedByUs"],
    ["orders that are called text", { headers: { "content-type": "text/plain" } }, "warning", "wrongType"],
    ["orders that are called nothing", { headers: {} }, "warning", "wrongType"],
  ])("%s is told apart", (_, seen, state, cause) => {
    expect(judgeXml({ ...page, ...seen }, [])).toMatchObject({ state, cause });
  });
});

describe("the answer follows the schema", () => {
  test.each(["<Catalog/>", "<Orders/>", '<Orders pages="many"></Orders>'])("not so: %s", (body) => {
    expect(judgeSchema({ ...page, body }, 0)).toMatchObject({ state: "failed", cause: "wrongRoot" });
  });

  test("orders that are held back are counted, for they were left out of it", () => {
    expect(judgeSchema(page, 4)).toMatchObject({ state: "warning", cause: "heldBack", values: { n: 4 } });
  });
});

test.each([
  [5_000, "passed", null],
  [5_100, "warning", "slow"],
  [30_000, "warning", "slow"],
  [30_100, "failed", "tooSlow"],
])("an answer after %d ms: %s", (durationMs, state, cause) => {
  expect(judgeSpeed({ ...page, durationMs })).toMatchObject({ state, cause });
});

test("no answer is too slow, however soon it was given up", () => {
  const failed = { kind: "failed", cause: "timeout", code: "ETIMEDOUT", durationMs: 200 } as const;
  expect(judgeSpeed(failed)).toMatchObject({ state: "failed", cause: "tooSlow" });
});
