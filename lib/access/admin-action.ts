import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { type Actor, actorOf, currentPerson } from "@/lib/access/require-actor";
import { type Capability, may } from "@/lib/access/roles";
import { isSameOrigin } from "@/lib/access/same-origin";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { Person } from "@/lib/users/user";

/** What a form shows when the action did not run: message keys, by field or for the whole form. */
export type FormProblem = {
  /** Why nothing ran at all: a key of the `errors` messages. */
  readonly form?: "signed-out" | "forbidden" | "foreign-origin" | "not-readable";
  /** Message keys by field path ("shipTo.city"). */
  readonly fields?: Readonly<Record<string, string>>;
};

type Answer<Value, Problem> = Promise<Result<Value, Problem | FormProblem>>;

type Admission<Who> = () => Promise<Result<Who, FormProblem>>;

/** The wrapper of every server action of a site: origin, session, permission, then input, then the work. */
export function adminAction<Schema extends z.ZodType, Value, Problem>(
  rule: { readonly capability: Capability; readonly input: Schema },
  work: (actor: Actor, input: z.output<Schema>) => Promise<Result<Value, Problem>>,
): (input: z.input<Schema>) => Answer<Value, Problem> {
  return admitted(rule.input, () => admitActor(rule.capability), work);
}

/** The same for what belongs to the person and not to a site (language, password, the site to look at). */
export function personAction<Schema extends z.ZodType, Value, Problem>(
  rule: { readonly input: Schema },
  work: (person: Person, input: z.output<Schema>) => Promise<Result<Value, Problem>>,
): (input: z.input<Schema>) => Answer<Value, Problem> {
  return admitted(rule.input, admitPerson, work);
}

/** The same for the operator's pages. */
export function operatorAction<Schema extends z.ZodType, Value, Problem>(
  rule: { readonly input: Schema },
  work: (operator: Person, input: z.output<Schema>) => Promise<Result<Value, Problem>>,
): (input: z.input<Schema>) => Answer<Value, Problem> {
  return admitted(rule.input, admitOperator, work);
}

/** For the few actions a stranger may call (first set-up, an invitation, the language). */
export function publicAction<Schema extends z.ZodType, Value, Problem>(
  rule: { readonly input: Schema },
  work: (input: z.output<Schema>) => Promise<Result<Value, Problem>>,
): (input: z.input<Schema>) => Answer<Value, Problem> {
  return admitted(
    rule.input,
    async () => ok(null),
    (_, input) => work(input),
  );
}

/** Who is asking comes before what was sent: a stranger learns nothing of the form. */
function admitted<Schema extends z.ZodType, Who, Value, Problem>(
  schema: Schema,
  admit: Admission<Who>,
  work: (who: Who, input: z.output<Schema>) => Promise<Result<Value, Problem>>,
): (input: z.input<Schema>) => Answer<Value, Problem> {
  return async (input) => {
    if (!isSameOrigin(await headers())) return refuse<FormProblem>({ form: "foreign-origin" });
    const who = await admit();
    if (!who.ok) return who;
    const parsed = schema.safeParse(input);
    if (!parsed.success)
      return refuse<FormProblem>({ fields: fieldMessages(parsed.error), form: "not-readable" });
    return work(who.value, parsed.data);
  };
}

async function admitPerson(): Promise<Result<Person, FormProblem>> {
  const person = await currentPerson();
  return person ? ok(person) : refuse({ form: "signed-out" });
}

async function admitActor(capability: Capability): Promise<Result<Actor, FormProblem>> {
  const person = await admitPerson();
  if (!person.ok) return person;
  const actor = actorOf(person.value);
  return actor && may(actor.role, capability) ? ok(actor) : refuse({ form: "forbidden" });
}

async function admitOperator(): Promise<Result<Person, FormProblem>> {
  const person = await admitPerson();
  if (!person.ok) return person;
  return person.value.isOperator ? person : refuse({ form: "forbidden" });
}

/** One message key a field: schemas put keys of the `validation` messages where zod has English. */
function fieldMessages(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
}
