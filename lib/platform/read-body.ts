import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { ok, type Result, refuse } from "@/lib/kernel/result";

export type BodyProblem = "too-large" | "too-slow" | "length-mismatch" | "encoded";

type BodyLimits = { readonly maxBytes: number; readonly deadlineMs: number };

const incoming = Symbol.for("web-shop-manager.incoming");
type Carrier = Request & { readonly [incoming]?: Readable };

/**
 * Gives a request, which must have no body of its own, that of Node's. As one of the web it would be read through two
 * more queues, and what they are made of stays until the next full collection of garbage.
 */
export function withIncoming(request: Request, body: Readable): Request {
  return Object.assign(request, { [incoming]: body });
}

/** Reads a body that may be hostile: never more than the cap, never longer than the deadline, never half of it. */
export async function readBody(
  request: Request,
  limits: BodyLimits,
): Promise<Result<Uint8Array, BodyProblem>> {
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity" && encoding !== "") return refuse("encoded");
  const announced = request.headers.get("content-length");
  if (announced !== null && Number(announced) > limits.maxBytes) return refuse("too-large");

  const read = await readOf(request, limits);
  if (!read.ok) return read;
  if (announced !== null && Number(announced) !== read.value.byteLength) return refuse("length-mismatch");
  return read;
}

async function readOf(request: Carrier, limits: BodyLimits): Promise<Result<Uint8Array, BodyProblem>> {
  const ofNode = request[incoming];
  // What is not read of it is dropped by whoever has sent the answer.
  if (ofNode) return readCapped(ofNode, limits);
  if (!request.body) return ok(new Uint8Array());
  // Node's type for the same class.
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  const read = await readCapped(body, limits);
  body.on("error", () => undefined).destroy();
  return read;
}

function readCapped(
  body: Readable,
  { maxBytes, deadlineMs }: BodyLimits,
): Promise<Result<Uint8Array, BodyProblem>> {
  const { promise, resolve } = Promise.withResolvers<Result<Uint8Array, BodyProblem>>();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const take = (chunk: Uint8Array) => {
    size += chunk.byteLength;
    chunks.push(chunk);
    if (size > maxBytes) resolve(refuse("too-large"));
  };
  const end = () => resolve(ok(new Uint8Array(Buffer.concat(chunks))));
  // The caller went away in the middle: what came is not what was meant.
  const breakOff = () => resolve(refuse("length-mismatch"));
  const timer = setTimeout(() => resolve(refuse("too-slow")), deadlineMs);
  body.on("data", take).once("end", end).once("error", breakOff).once("close", breakOff);
  if (body.destroyed && !body.readableEnded) breakOff();
  return promise.finally(() => {
    clearTimeout(timer);
    body.pause().off("data", take).off("end", end).off("error", breakOff).off("close", breakOff);
  });
}
