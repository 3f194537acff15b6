import { setTimeout as pause } from "node:timers/promises";
import { startOf, statusProblem } from "@/simulator/check-answer";
import { postNotice } from "@/simulator/custom-store-client";
import type { Settings } from "@/simulator/settings";

/** One notice as it goes over the wire. */
export type NoticeRequest = {
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly body: string;
};

export type NoticeAnswer = {
  readonly accepted: boolean;
  /** Null when no answer came at all. */
  readonly status: number | null;
  readonly message: string;
  readonly durationMs: number;
};

/** Sends until the store accepts with any 2xx, and returns every answer, the last one being the verdict. */
export async function sendNotice(
  settings: Settings,
  { query, body }: NoticeRequest,
): Promise<NoticeAnswer[]> {
  const answers: NoticeAnswer[] = [];
  while (answers.length < settings.noticeAttempts && !answers.at(-1)?.accepted) {
    if (answers.length > 0) await pause(settings.noticeDelayMs);
    const answer = await postNotice(settings, query, body);
    const { durationMs } = answer;
    if (answer.kind === "failure") {
      answers.push({ accepted: false, status: null, message: answer.message, durationMs });
      continue;
    }
    const accepted = answer.status >= 200 && answer.status < 300;
    const message = accepted ? startOf(answer.bytes) : statusProblem(answer);
    answers.push({ accepted, status: answer.status, message, durationMs });
  }
  return answers;
}
