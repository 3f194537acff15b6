import { z } from "zod";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { OrderContent } from "@/lib/orders/order";
import type { OrderAnswer } from "@/lib/orders/receive-orders";
import { orderBodySchema, orderNumberSchema } from "@/lib/orders/schema";
import type { batchAnswerSchema } from "@/lib/orders/wire/answer-schema";
import { type FieldError, fieldErrors, unknownStatusErrors } from "@/lib/orders/wire/problem";

export const batchMost = 500;

/** The body of a batch. Each order is judged alone, so that a bad one leaves the others to be stored. */
export const batchSchema = z
  .strictObject({
    orders: z.array(z.unknown()).max(batchMost, `A batch has at most ${batchMost} orders.`),
  })
  .meta({ id: "Batch" });

type Refused = { readonly status: 400 | 409; readonly problems: readonly FieldError[] };

/** One order of a batch as it was read, under the number it says; empty where it says none. */
export type BatchEntry = { readonly number: string } & (
  | { readonly content: OrderContent }
  | { readonly refused: Refused }
);

/** The orders of a batch in the order given, or what is wrong with the whole of it. */
export function readBatch(value: unknown): Result<readonly BatchEntry[], readonly FieldError[]> {
  const batch = batchSchema.safeParse(value);
  if (!batch.success) return refuse(fieldErrors(batch.error));

  const places = new Map<string, number>();
  return ok(
    batch.data.orders.map((one, index) => {
      const entry = readEntry(one);
      const first = places.get(entry.number);
      if (first !== undefined) {
        const message = `Order ${first + 1} of this batch has the same number.`;
        return { number: entry.number, refused: { status: 409, problems: [{ path: "number", message }] } };
      }
      if (entry.number !== "") places.set(entry.number, index);
      return entry;
    }),
  );
}

function readEntry(value: unknown): BatchEntry {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refusedEntry("", [{ path: "", message: "An order is a JSON object." }]);
  }
  const { number: said, ...fields }: Readonly<Record<string, unknown>> = { ...value };
  const number = orderNumberSchema.safeParse(said);
  const echo = typeof said === "string" ? said.slice(0, 200).toWellFormed() : "";
  const body = orderBodySchema.safeParse(fields);
  if (number.success && body.success) {
    return { number: number.data, content: { number: number.data, ...body.data } };
  }
  const ofNumber = number.success ? [] : number.error.issues;
  return refusedEntry(echo, [
    ...ofNumber.map(({ message }) => ({ path: "number", message })),
    ...(body.success ? [] : fieldErrors(body.error)),
  ]);
}

function refusedEntry(number: string, problems: readonly FieldError[]): BatchEntry {
  return { number, refused: { status: 400, problems } };
}

type BatchAnswer = z.output<typeof batchAnswerSchema>;
type BatchResult = BatchAnswer["results"][number];

/** What became of each order, in the order in which they were given. */
export function batchAnswer(
  entries: readonly BatchEntry[],
  received: ReadonlyMap<string, OrderAnswer>,
  knownStatuses: readonly string[],
): BatchAnswer {
  const results = entries.map((entry) => resultOf(entry, received, knownStatuses));
  return { results, refused: results.filter(({ result }) => result === "refused").length };
}

function resultOf(
  entry: BatchEntry,
  received: ReadonlyMap<string, OrderAnswer>,
  knownStatuses: readonly string[],
): BatchResult {
  const { number } = entry;
  if ("refused" in entry) return refusedResult(number, entry.refused);
  const answer = received.get(number);
  if (!answer?.ok) {
    const problems = unknownStatusErrors(entry.content.status, knownStatuses);
    return refusedResult(number, { status: 409, problems });
  }
  const { outcome, id } = answer.value;
  return { number, result: outcome, status: outcome === "created" ? 201 : 200, id, problems: [] };
}

function refusedResult(number: string, { status, problems }: Refused): BatchResult {
  return { number, result: "refused", status, id: null, problems: [...problems] };
}
