/** What a verb answers: done, or a refusal the caller can act on. Bugs throw instead. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function ok(): { ok: true; value: undefined };
export function ok<Value>(value: Value): { ok: true; value: Value };
export function ok<Value>(value?: Value) {
  return { ok: true, value };
}

export function refuse<const Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
