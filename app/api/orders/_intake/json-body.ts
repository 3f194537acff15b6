import { type Result, refuse } from "@/lib/kernel/result";
import type { IntakeProblem } from "@/lib/orders/wire/problem";
import { isJson, readJson } from "@/lib/orders/wire/read-json";
import { readBody } from "@/lib/platform/read-body";

const mib = 1024 * 1024;
const oneOrderLimits = { maxBytes: mib, deadlineMs: 10_000 };
/** Of up to 500 orders together. */
export const batchLimits = { maxBytes: 8 * mib, deadlineMs: 30_000 };

/** The JSON value of a body, or why there is none. */
export async function jsonBody(
  request: Request,
  limits = oneOrderLimits,
): Promise<Result<unknown, IntakeProblem>> {
  if (!isJson(request.headers.get("content-type"))) return refuse({ code: "content-type" });
  const bytes = await readBody(request, limits);
  if (!bytes.ok) return refuse({ code: bytes.problem });
  const value = readJson(bytes.value);
  return value.ok ? value : refuse({ code: value.problem });
}
