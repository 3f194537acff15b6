import { z } from "zod";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { orderNumberSchema } from "@/lib/orders/schema";
import { type FieldError, fieldErrors } from "@/lib/orders/wire/problem";

/** The order number of /api/orders/{number}, read from the address as it was sent: "%2F" never starts a new segment. */
export function askedOrderNumber(url: URL): Result<string, readonly FieldError[]> {
  const segment = /^\/api\/orders\/([^/]*)/.exec(url.pathname)?.[1] ?? "";
  const parsed = orderNumberSchema.safeParse(decoded(segment));
  if (parsed.success) return ok(parsed.data);
  return refuse(parsed.error.issues.map(({ message }) => ({ path: "number", message })));
}

/** undefined where a percent sign starts nothing. */
function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
}

const askedChangesSchema = z.strictObject({
  changedSince: z.iso
    .datetime({ offset: true, error: "Send a date and time with its zone, such as 2026-11-23T14:05:00Z." })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
  status: z.string().min(1).max(50).nullable().default(null),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "Send a whole number from 1 to 999999.")
    .transform(Number)
    .default(1),
});
export type AskedChanges = z.output<typeof askedChangesSchema>;

/** The query of the list. A parameter that is unknown or given twice is refused: it would be a filter that filters nothing. */
export function askedChanges(query: URLSearchParams): Result<AskedChanges, readonly FieldError[]> {
  const repeated = [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1);
  if (repeated.length > 0) {
    return refuse(repeated.map((path) => ({ path, message: "This parameter is given more than once." })));
  }
  const parsed = askedChangesSchema.safeParse(Object.fromEntries(query));
  return parsed.success ? ok(parsed.data) : refuse(fieldErrors(parsed.error));
}
