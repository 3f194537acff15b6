import type { z } from "zod";
import type { SiteScope } from "@/lib/access/site-scope";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { callShipStation, waitSecondsOf } from "@/lib/shipstation/api/call-ship-station";
import type { ApiAnswer, ApiRequest } from "@/lib/shipstation/api/client";
import { type ApiKeyCause, causeOf } from "@/lib/shipstation/api/judge-api-key";
import type { Patience } from "@/lib/shipstation/api/patience";
import { saidBy } from "@/lib/shipstation/api/said-by";

/** Why there is no answer to use. The causes are keys of the messages `general.api.cause`. */
export type ApiProblem = {
  readonly code: ApiKeyCause | "no-key";
  readonly status: number | null;
  /** After "rate-limit": how long until it is worth asking again. */
  readonly waitSeconds: number | null;
  /** ShipStation's own words, "" for none. */
  readonly said: string;
};

/** Asks, and reads the answer; one that is not as documented is refused as "unexpected". */
export async function askShipStation<Schema extends z.ZodType>(
  scope: SiteScope,
  request: ApiRequest,
  schema: Schema,
  patience: Patience,
): Promise<Result<z.output<Schema>, ApiProblem>> {
  const answer = await callShipStation(scope, request, patience);
  if (answer === null) return refuse({ code: "no-key", status: null, waitSeconds: null, said: "" });
  const cause = causeOf(answer);
  if (cause !== null) return refuse(problemOf(cause, answer, patience.clock()));
  const parsed = answer.kind === "answered" ? schema.safeParse(jsonOf(answer.body)) : null;
  return parsed?.success ? ok(parsed.data) : refuse(problemOf("unexpected", answer, patience.clock()));
}

function problemOf(code: ApiKeyCause, answer: ApiAnswer, now: Date): ApiProblem {
  if (answer.kind === "unreachable") return { code, status: null, waitSeconds: null, said: "" };
  return {
    code,
    status: answer.status,
    waitSeconds: waitSecondsOf(answer, now),
    said: saidBy(answer.body),
  };
}

/** causeOf has parsed it once and found it sound. */
function jsonOf(body: string): unknown {
  return JSON.parse(body);
}
