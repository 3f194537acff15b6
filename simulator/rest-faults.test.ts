import { afterEach, beforeEach, expect, test } from "vitest";
import { createFaultBoard } from "@/simulator/faults";
import { type RestApi, serveRestApi } from "@/simulator/rest-api";
import { answerWithFault } from "@/simulator/rest-faults";

let api: RestApi;
const board = createFaultBoard();
beforeEach(async () => {
  api = await serveRestApi({
    apiKey: "k",
    apiSecret: "s",
    stores: [],
    answerFirst: (_request, response) => {
      const fault = board.take("rest");
      if (fault) answerWithFault(fault, response);
      return fault !== null;
    },
  });
});
afterEach(() => api.close());

const ask = (signal?: AbortSignal) =>
  fetch(`${api.url}/stores`, {
    redirect: "manual",
    headers: { authorization: `Basic ${Buffer.from("k:s").toString("base64")}` },
    ...(signal && { signal }),
  });

test.each(["401", "402", "403", "503"] as const)(
  "%s is answered once, then the call is right",
  async (fault) => {
    board.set(fault, 1);

    expect((await ask()).status).toBe(Number(fault));
    expect((await ask()).status).toBe(200);
  },
);

test("429 says when to come back", async () => {
  board.set("429", 1);

  const answer = await ask();

  expect(answer.status).toBe(429);
  expect(answer.headers.get("retry-after")).toBe("15");
  expect(answer.headers.get("x-rate-limit-reset")).toBe("15");
  expect(answer.headers.get("x-rate-limit-remaining")).toBe("0");
});

test("500 comes in the shape of ASP.NET", async () => {
  board.set("500", 1);

  expect(await (await ask()).json()).toMatchObject({ Message: "An error has occurred." });
});

test("a page in HTML comes with 200, a redirect leads to another host", async () => {
  board.set("html", 1);
  expect((await ask()).headers.get("content-type")).toContain("text/html");

  board.set("redirect", 1);
  const moved = await ask();
  expect([moved.status, moved.headers.get("location")]).toEqual([302, "https://ship.example/login"]);
});

test("a truncated answer breaks off", async () => {
  board.set("truncated", 1);

  await expect(ask().then((answer) => answer.text())).rejects.toThrow();
});

test("a hanging call is never answered", async () => {
  board.set("hang", 1);

  await expect(ask(AbortSignal.timeout(300))).rejects.toThrow(/timeout/);
});
