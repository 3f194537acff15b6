import { z } from "zod";
import { checks, faultCauses, skipCauses } from "@/lib/shipstation/connection-test/check";

const found = {
  check: z.enum(checks),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  details: z.array(z.string()),
};

/** A result as it is stored and streamed. */
export const checkResultSchema = z.discriminatedUnion("state", [
  z.object({ ...found, state: z.literal("passed"), cause: z.null() }),
  z.object({ ...found, state: z.enum(["warning", "failed"]), cause: z.enum(faultCauses) }),
  z.object({ ...found, state: z.literal("skipped"), cause: z.enum(skipCauses) }),
]);
