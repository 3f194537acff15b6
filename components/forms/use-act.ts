"use client";

import { useState } from "react";
import { refusalWords } from "@/components/forms/action-refusal";
import { useMessageText } from "@/components/forms/use-message-text";
import type { Result } from "@/lib/kernel/result";

type ActOptions<Input, Value, Problem> = {
  readonly action: (input: Input) => Promise<Result<Value, Problem>>;
  /** Where message keys are looked for first; `validation` and `errors` follow. */
  readonly messages: string;
  readonly onDone: (value: Value) => void;
};

/** A server action behind a button, without a form: runs it and keeps what went wrong in words. */
export function useAct<Input, Value, Problem>({
  action,
  messages,
  onDone,
}: ActOptions<Input, Value, Problem>) {
  const say = useMessageText(messages);
  const [error, setError] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);

  const run = async (input: Input) => {
    setError(null);
    setIsPending(true);
    try {
      const answer = await action(input);
      if (answer.ok) return onDone(answer.value);
      const { form, fields = {}, values } = refusalWords(answer.problem);
      setError(say(Object.values(fields)[0] ?? form ?? "network", values));
    } catch {
      // No answer came. The server's own trouble is in its log; nothing of it can be told here.
      setError(say("network"));
    } finally {
      setIsPending(false);
    }
  };
  return { run, error, isPending, clear: () => setError(null) };
}
