import { once } from "node:events";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readBody, withIncoming } from "@/lib/platform/read-body";

const limits = { maxBytes: 1000, deadlineMs: 10_000 };

function post(body: string | ReadableStream<Uint8Array>, headers: Record<string, string> = {}) {
  return new Request("http://shop.example/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
}

/** A body that sends this and then nothing, neither more nor an end. */
function stalled(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(text)) });
}

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64)) });
}

test("a body within its limits arrives whole", async () => {
  const read = await readBody(post("é".repeat(500), { "content-length": "1000" }), limits);

  expect(read.ok && read.value.byteLength).toBe(1000);
});

test("a body over the cap is refused, whether it says its length or not", async () => {
  const announced = await readBody(post("x", { "content-length": "1001" }), limits);
  const silent = await readBody(post(endless()), limits);

  expect([announced, silent]).toEqual([
    { ok: false, problem: "too-large" },
    { ok: false, problem: "too-large" },
  ]);
});

test("a body that stops coming is given up at the deadline", async () => {
  expect(await readBody(post(stalled("<Ship")), { ...limits, deadlineMs: 20 })).toEqual({
    ok: false,
    problem: "too-slow",
  });
});

test("fewer bytes than announced are not taken for the whole", async () => {
  expect(await readBody(post("half", { "content-length": "8" }), limits)).toEqual({
    ok: false,
    problem: "length-mismatch",
  });
});

test("a compressed body is refused", async () => {
  expect(await readBody(post("x", { "content-encoding": "gzip" }), limits)).toEqual({
    ok: false,
    problem: "encoded",
  });
});

/** A request of Node's, with this body. */
const postOfNode = (body: Readable) =>
  withIncoming(new Request("http://shop.example/", { method: "POST" }), body);

test("a body whose caller left before it is read, or in its middle, is not waited for", async () => {
  const gone = new Readable({ read: () => undefined }).destroy();
  await once(gone, "close");
  const leaving = new Readable({ read: () => undefined });
  leaving.push("<Ship");
  const [before, during] = [readBody(postOfNode(gone), limits), readBody(postOfNode(leaving), limits)];
  leaving.destroy();

  expect(await Promise.all([before, during])).toEqual([
    { ok: false, problem: "length-mismatch" },
    { ok: false, problem: "length-mismatch" },
  ]);
});

test("a body that breaks off with an error is not taken for the whole", async () => {
  const broken = new Readable({ read: () => undefined });
  broken.push("<Ship");
  const read = readBody(postOfNode(broken), limits);
  broken.destroy(new Error("aborted"));

  expect(await read).toEqual({ ok: false, problem: "length-mismatch" });
});

test("of a body that is refused nothing more is read", async () => {
  let pieces = 0;
  const endlessOfNode = new Readable({
    highWaterMark: 64,
    read() {
      pieces += 1;
      setImmediate(() => this.push(Buffer.alloc(64)));
    },
  });

  expect(await readBody(postOfNode(endlessOfNode), limits)).toEqual({ ok: false, problem: "too-large" });
  const most = pieces + 2;
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));

  expect(pieces).toBeLessThanOrEqual(most);
});

test("what Node hands over is read whole, however many pieces it comes in", async () => {
  const read = await readBody(
    postOfNode(Readable.from([Buffer.from("<Ship"), Buffer.from("Notice/>")])),
    limits,
  );

  expect(read.ok && Buffer.from(read.value).toString()).toBe("<ShipNotice/>");
});
