import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { CheckResult } from "@/lib/shipstation/connection-test/check";
import { checkResultSchema } from "@/lib/shipstation/connection-test/schema";

export type RunState =
  | { readonly at: "idle" | "running" | "finished" | "stopped" | "broke" | "signedOut" }
  | { readonly at: "wait"; readonly seconds: number };

/** Runs the test and takes its lines as they come. The password goes into the request and nowhere else. */
export function useTestRun(before: readonly CheckResult[]) {
  const [results, setResults] = useState(before);
  const [state, setState] = useState<RunState>({ at: "idle" });
  const router = useRouter();
  const stopper = useRef<AbortController>(undefined);

  const run = async (password: string) => {
    const abort = new AbortController();
    stopper.current = abort;
    setState({ at: "running" });
    try {
      const answer = await fetch("/systems/shipstation/test/run", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ password }),
        redirect: "manual",
        signal: abort.signal,
      });
      if (answer.status === 429) {
        return setState({ at: "wait", seconds: Number(answer.headers.get("retry-after") ?? 60) });
      }
      // Signed out, the answer is a way to the sign-in page.
      if (answer.type === "opaqueredirect") return setState({ at: "signedOut" });
      if (!answer.ok || !answer.body) return setState({ at: "broke" });
      setResults([]);
      for await (const result of resultsIn(answer.body)) setResults((known) => [...known, result]);
      setState({ at: "finished" });
      // The page says when the last run was.
      router.refresh();
    } catch {
      // The server's own trouble is in its log; nothing of it can be told here.
      setState({ at: abort.signal.aborted ? "stopped" : "broke" });
    }
  };
  return { results, state, run, stop: () => stopper.current?.abort() };
}

async function* resultsIn(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<CheckResult> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = `${rest}${value}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield checkResultSchema.parse(JSON.parse(line));
  }
}
