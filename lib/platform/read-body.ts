import { ok, type Result, refuse } from "@/lib/kernel/result";

export type BodyProblem = "too-large" | "too-slow" | "length-mismatch" | "encoded";

type BodyLimits = { readonly maxBytes: number; readonly deadlineMs: number };

/** Reads a body that may be hostile: never more than the cap, never longer than the deadline, never half of it. */
export async function readBody(
  request: Request,
  limits: BodyLimits,
): Promise<Result<Uint8Array, BodyProblem>> {
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity" && encoding !== "") return refuse("encoded");
  const announced = request.headers.get("content-length");
  if (announced !== null && Number(announced) > limits.maxBytes) return refuse("too-large");

  const read = await readCapped(request, limits);
  if (!read.ok) return read;
  if (announced !== null && Number(announced) !== read.value.byteLength) return refuse("length-mismatch");
  return read;
}

async function readCapped(request: Request, limits: BodyLimits): Promise<Result<Uint8Array, BodyProblem>> {
  const reader = request.body?.getReader();
  if (!reader) return ok(new Uint8Array());
  const late = Promise.withResolvers<"late">();
  const timer = setTimeout(() => late.resolve("late"), limits.deadlineMs);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), late.promise]);
      if (next === "late") return refuse("too-slow");
      if (next.done) return ok(new Uint8Array(Buffer.concat(chunks)));
      size += next.value.byteLength;
      if (size > limits.maxBytes) return refuse("too-large");
      chunks.push(next.value);
    }
  } catch {
    // The caller went away in the middle: what came is not what was meant.
    return refuse("length-mismatch");
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => undefined);
  }
}
