import { z } from "zod";

const problemSchema = z.union([
  z.object({ code: z.literal("throttled"), seconds: z.int().min(1) }),
  z.object({ code: z.enum(["wrong", "connection-only"]) }),
]);

/** The message key for what next-auth hands to the form: a SignInProblem in JSON, or an error of its own. */
export function signInRefusal(error: string | null): string {
  const problem = problemSchema.safeParse(parsed(error)).data;
  if (!problem) return "network";
  return problem.code === "throttled" ? `throttled:n=${problem.seconds}` : problem.code;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    // Not one of ours: next-auth's own word, or nothing.
    return null;
  }
}
