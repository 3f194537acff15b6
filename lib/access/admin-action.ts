import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { type Actor, actorOf, currentPerson } from "@/lib/access/require-actor";
import { type Capability, may } from "@/lib/access/roles";
import { isSameOrigin } from "@/lib/access/same-origin";
import { type Result, refuse } from "@/lib/kernel/result";
import type { Person } from "@/lib/users/user";

/** What a form shows when the action did not run: message keys, by field or for the whole form. */
export type FormProblem = {
  /** Why nothing ran at all: a key of the `errors` messages. */
  readonly form?: "signed-out" | "forbidden" | "foreign-origin" | "not-readable";
  /** Message keys by field path ("shipTo.city"). */
  readonly fields?: Readonly<Record<string, string>>;
};

type Answer<Value, Problem> = Promise<Result<Value, Problem | FormProblem>>;

/** The wrapper of every server action of a site: origin, session, permission, then input, then the work. */
export function adminAction<Schema extends z.ZodType, Value, Problem>(
  rule: { readonly capability: Capability; readonly input: Schema },
  work: (actor: Actor, input: z.output<Schema>) => Promise<Result<Value, Problem>>,
): (input: z.input<Schema>) => Answer<Value, Problem> {
  return personAction<Schema, Value, Problem | FormProblem>({ input: rule.input }, async (person, input) => {
    const actor = actorOf(person);
    if (!actor || !may(actor.role, rule.capability)) return refuse<FormProblem>({ form: "forbidden" });
    return work(actor, input);
  });
}

/** The same for what belongs to the person and not to a site (language, password, the site to look at). */
export function personAction<Schema extends z.ZodType, Value, Problem>(
  rule: { readonly input: Schema },
  work: (person: Person, input: z.output<Schema>) => Promise<Result<Value, Problem>>,
): (input: z.input<Schema>) => Answer<Value, Problem> {
  return publicAction<Schema, Value, Problem | FormProblem>(rule, async (input) => {
    const person = await currentPerson();
    if (!person) return refuse<FormProblem>({ form: "signed-out" });
    return work(person, input);
  });
}

/** The same for the operator's pages. */
export function operatorAction<Schema extends z.ZodType, Value, Problem>(
  rule: { readonly input: Schema },
  work: (operator: Person, input: z.output<Schema>) => Promise<Result<Value, Problem>>,
): (input: z.input<Schema>) => Answer<Value, Problem> {
  return personAction<Schema, Value, Problem | FormProblem>(rule, async (person, input) => {
    if (!person.isOperator) return refuse<FormProblem>({ form: "forbidden" });
    return work(person, input);
  });
}

/** For the few actions a stranger may call (first set-up, an invitation, the language). */
export function publicAction<Schema extends z.ZodType, Value, Problem>(
  rule: { readonly input: Schema },
  work: (input: z.output<Schema>) => Promise<Result<Value, Problem>>,
): (input: z.input<Schema>) => Answer<Value, Problem> {
  return async (input) => {
    if (!isSameOrigin(await headers())) return refuse<FormProblem>({ form: "foreign-origin" });
    const parsed = rule.input.safeParse(input);
    if (!parsed.success)
      return refuse<FormProblem>({ fields: fieldMessages(parsed.error), form: "not-readable" });
    return work(parsed.data);
  };
}

/** One message key a field: schemas put keys of the `validation` messages where zod has English. */
function fieldMessages(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
}
