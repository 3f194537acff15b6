"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import {
  type BaseSyntheticEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
  set,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { type ActionRefusal, refusalWords } from "@/components/forms/action-refusal";
import { typedMeanwhile } from "@/components/forms/typed-meanwhile";
import { untilLetGo } from "@/components/forms/until-let-go";
import { useMessageText } from "@/components/forms/use-message-text";
import type { Result } from "@/lib/kernel/result";

/** A refused form, as the summary shows it. */
export type FormErrors = {
  readonly formError: string | null;
  readonly fieldErrors: readonly { readonly name: string; readonly id: string; readonly message: string }[];
  /** How often a submit was refused: the summary takes the focus each time. */
  readonly refusals: number;
};

type ActionFormOptions<Input extends FieldValues, Value, Problem> = {
  /** What the server knows now; the form follows it as long as nothing was typed. */
  readonly values: Input;
  readonly action: (input: Input) => Promise<Result<Value, Problem>>;
  /** The same schema the action parses with; its messages are keys. */
  readonly schema?: z.ZodType<unknown, Input>;
  /** Where message keys are looked for first: "general". `validation` and `errors` follow. */
  readonly messages?: string;
  readonly onSaved?: (value: Value, input: Input) => void;
  /** Turns a problem of the verb into field or form errors; a bare text is a message key of the form. */
  readonly refusal?: (problem: Problem) => ActionRefusal;
  /** Emptied after a save: what was typed there is a secret. */
  readonly blankAfterSave?: readonly FieldPath<Input>[];
};

/** A form whose submit is a server action: its refusals look like the browser's own, and input is never lost. */
export function useActionForm<Input extends FieldValues, Value, Problem>(
  options: ActionFormOptions<Input, Value, Problem>,
) {
  const { values, action, schema, messages, onSaved, refusal, blankAfterSave = [] } = options;
  const formId = useId();
  const say = useMessageText(messages);
  const [formError, setFormError] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  const form = useForm<Input>({
    defaultValues: values as DefaultValues<Input>,
    mode: "onSubmit",
    reValidateMode: "onChange",
    // The summary takes the focus where there are several errors; see below.
    shouldFocusError: false,
    ...(schema && { resolver: zodResolver(schema as never) as never }),
  });
  // Reading formState subscribes to it, so it is read on every render.
  const { errors, dirtyFields, isDirty, isSubmitting } = form.formState;
  const sent = useRef<Input | null>(null);
  // Lasts until the page that comes with the answer stands there: whoever saves before it would send the old version.
  const [isAwaitingPage, startSave] = useTransition();
  const follow = useFollowServer(values, isDirty, (isOurs) =>
    form.reset(values, { keepDirtyValues: isOurs }),
  );

  const idOf = (name: string) => `${formId}-${name}`;
  const problems = Object.entries(flatErrors(errors));

  useFocusOnOnlyError(
    refusals,
    formError === null && problems.length === 1 ? idOf(problems[0]?.[0] ?? "") : null,
  );

  const send = async (input: Input) => {
    setFormError(null);
    const answer = await asked(
      () =>
        new Promise<Result<Value, Problem>>((resolve, reject) => {
          startSave(() => action(input).then(resolve, reject));
        }),
    );
    if (answer === "left") return form.reset(input);
    if (answer.ok) {
      setRefusals(0);
      const kept = structuredClone(input);
      for (const name of blankAfterSave) set(kept, name, "");
      const typed = typedMeanwhile(sent.current, form.getValues());
      form.reset(kept);
      // Who goes on typing while the form is saved loses nothing of it.
      for (const [name, value] of typed)
        form.setValue(name as FieldPath<Input>, value as never, { shouldDirty: true });
      follow.expectOurs();
      onSaved?.(answer.value, input);
      return;
    }
    const words = refusalWords(answer.problem, refusal as ((problem: unknown) => ActionRefusal) | undefined);
    const fields = Object.entries(words.fields ?? {});
    for (const [name, key] of fields)
      form.setError(name as FieldPath<Input>, { type: "server", message: key });
    setFormError(words.form === undefined ? null : say(words.form, words.values));
    setRefusals((count) => count + 1);
  };

  const submit = async (event?: BaseSyntheticEvent) => {
    let isRefused = false;
    sent.current = structuredClone(form.getValues());
    const noteRefused = () => {
      isRefused = true;
    };
    await form.handleSubmit(send, noteRefused)(event);
    // Only now are the errors part of the form's state, and the focus can go to the right place.
    if (isRefused) setRefusals((count) => count + 1);
  };

  return {
    /** react-hook-form itself, for watch and setValue. */
    form,
    formId,
    isSaving: isSubmitting || isAwaitingPage,
    dirtyCount: countLeaves(dirtyFields),
    formError,
    fieldErrors: problems.map(([name, key]) => ({ name, id: idOf(name), message: say(key) })),
    refusals,
    submit,
    discard: () => {
      setFormError(null);
      setRefusals(0);
      form.reset(values);
    },
    /** All that a field needs: `<TextField label=… {...form.field("name")} />`. */
    field: <Name extends FieldPath<Input>>(name: Name, rules: RegisterOptions<Input, Name> = {}) => {
      const registered = form.register(name, rules);
      const problem = problems.find(([path]) => path === name);
      return {
        ...registered,
        id: idOf(name),
        error: problem && say(problem[1]),
        // A field that was filled in is checked when it is left; an empty one waits for Save.
        onBlur: async (event: { target: unknown; type?: string }) => {
          await registered.onBlur(event);
          await untilLetGo();
          if (schema && form.getValues(name) && form.getFieldState(name).isDirty) await form.trigger(name);
        },
      };
    },
  };
}

export type ActionForm = FormErrors & {
  readonly isSaving: boolean;
  readonly dirtyCount: number;
  readonly submit: () => Promise<void>;
  readonly discard: () => void;
};

/**
 * Takes over what the server says now, unless somebody is typing: then Save decides (and may be refused as stale). What
 * comes after a save of our own is taken over all the same, around what is being typed: with it comes the new version.
 */
function useFollowServer(values: unknown, isDirty: boolean, takeOver: (isOurs: boolean) => void) {
  const known = JSON.stringify(values);
  const taken = useRef(known);
  const isOurs = useRef(false);
  // Before anybody can press Save again: a reset during a submit would drop that submit.
  useLayoutEffect(() => {
    if (taken.current === known || (isDirty && !isOurs.current)) return;
    taken.current = known;
    takeOver(isDirty);
    isOurs.current = false;
  });
  return {
    expectOurs: () => {
      isOurs.current = true;
    },
  };
}

/** After a refused submit with one error the field itself takes the focus, with its message. */
function useFocusOnOnlyError(refusals: number, id: string | null): void {
  const seen = useRef(refusals);
  useEffect(() => {
    if (seen.current === refusals) return;
    seen.current = refusals;
    if (refusals > 0 && id !== null) document.getElementById(id)?.focus();
  });
}

/** The action's answer; "left" when it led to another page; a refusal when no answer came. */
async function asked<Value, Problem>(ask: () => Promise<Result<Value, Problem>>) {
  try {
    return await ask();
  } catch (cause) {
    const digest = cause instanceof Error && "digest" in cause ? String(cause.digest) : null;
    if (digest?.startsWith("NEXT_REDIRECT")) return "left" as const;
    const problem: ActionRefusal =
      digest === null ? { form: "network" } : { form: "server", values: { id: digest } };
    return { ok: false as const, problem };
  }
}

function flatErrors(errors: FieldErrors, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) => {
      if (!error || typeof error !== "object") return [];
      const here = path === "" ? name : `${path}.${name}`;
      if ("type" in error && typeof error.type === "string")
        return [[here, String(error.message ?? error.type)]];
      return Object.entries(flatErrors(error as FieldErrors, here));
    }),
  );
}

function countLeaves(tree: unknown): number {
  if (tree === true) return 1;
  if (typeof tree !== "object" || tree === null) return 0;
  return Object.values(tree).reduce((count: number, branch) => count + countLeaves(branch), 0);
}
