/** What the callers saw, and what must not have happened. */
export type Tally = {
  /** By kind of caller, each answer counted. */
  readonly requests: Record<Caller, number>;
  readonly busy: Record<Caller, number>;
  /** Answers that were neither what was asked for nor a 503 that says when to come back. Each is a fault. */
  readonly failures: string[];
  /** The longest time from a first 503 to the answer that was asked for. */
  longestWaitMs: number;
};

export const callers = ["import", "order", "notice", "page"] as const;
export type Caller = (typeof callers)[number];

export function newTally(): Tally {
  const none = () => ({ import: 0, order: 0, notice: 0, page: 0 });
  return { requests: none(), busy: none(), failures: [], longestWaitMs: 0 };
}

/** One answer as the caller sees it; status 0: the line was cut. */
export type Seen = {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly words: string;
};

const retryMs = 250;

/** Asks until it is answered as it should be. A 503 has to say when to come back; anything else is a failure. */
export async function untilDone<Answer extends Seen>(
  tally: Tally,
  caller: Caller,
  isDone: (answer: Answer) => boolean,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const begun = performance.now();
  for (;;) {
    const answer = await ask();
    tally.requests[caller] += 1;
    if (isDone(answer)) {
      tally.longestWaitMs = Math.max(tally.longestWaitMs, performance.now() - begun);
      return answer;
    }
    if (answer.status === 503 && /^\d+$/.test(answer.retryAfter ?? "")) tally.busy[caller] += 1;
    else tally.failures.push(`${caller}: ${answer.status} ${answer.words.slice(0, 200)}`);
    if (tally.failures.length > 200)
      throw new Error(`Too many failures:\n${tally.failures.slice(0, 20).join("\n")}`);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}
