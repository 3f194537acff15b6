/** Why an action did not do it, in message keys: for the whole form, or by field path. */
export type ActionRefusal = {
  readonly form?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** What the form's message names. */
  readonly values?: Readonly<Record<string, string>>;
};

/**
 * A refusal from whatever the action answered: the wrapper's own FormProblem, the page's translation of the verb's
 * problem, or the verb's code itself, which is then a message key.
 */
export function refusalWords(
  problem: unknown,
  translate?: (problem: unknown) => ActionRefusal,
): ActionRefusal {
  if (isRefusal(problem)) return problem;
  if (translate) return translate(problem);
  if (typeof problem === "string") return { form: problem };
  return { form: "not-readable" };
}

function isRefusal(problem: unknown): problem is ActionRefusal {
  return typeof problem === "object" && problem !== null && ("form" in problem || "fields" in problem);
}
