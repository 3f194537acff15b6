"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Card } from "@/components/ui/card";
import { useFormat } from "@/lib/i18n/use-format";
import {
  type CheckResult,
  checks,
  countsOf,
  inboundChecks,
  outboundChecks,
} from "@/lib/shipstation/connection-test/check";
import { CheckRow } from "./check-row";
import { CopyReport } from "./copy-report";
import { StartForm } from "./start-form";
import { type RunState, useTestRun } from "./use-test-run";

type ConnectionTestProps = {
  readonly last: {
    readonly finishedAt: Date;
    readonly byName: string;
    readonly results: readonly CheckResult[];
  } | null;
  /** Whether ShipStation has imported before. */
  readonly isInUse: boolean;
  readonly endpoint: string;
};

/** So often the test runs again by itself after too many requests; then somebody has to want it. */
const mostRetries = 3;

/** The test as it runs: 22 lines that keep their places, and one summary at the end that takes the focus. */
export function ConnectionTest({ last, isInUse, endpoint }: ConnectionTestProps) {
  const t = useTranslations("connectionTest");
  const format = useFormat();
  const { results, state, run, stop } = useTestRun(last?.results ?? []);
  const [retries, setRetries] = useState(0);
  const isRunning = state.at === "running";
  const runAnew = (password: string) => {
    setRetries(0);
    void run(password);
  };
  const runAgain = () => {
    if (isRunning) return;
    setRetries(retries + 1);
    void run("");
  };
  const next = isRunning ? checks[results.length] : undefined;
  const of = (one: (typeof checks)[number]) => results.find(({ check }) => check === one);
  const lists = [
    { title: t("inbound"), members: inboundChecks },
    { title: t("outbound"), members: outboundChecks },
  ];
  return (
    <div className="grid gap-4">
      <Card>
        <StartForm isRunning={isRunning} onRun={runAnew} onStop={stop} />
        <p className="mt-3 text-muted">
          {last
            ? t("last", {
                date: format.date(last.finishedAt),
                name: last.byName,
                passed: countsOf(last.results).passed,
                all: last.results.length,
              })
            : state.at === "idle" && t("never")}
        </p>
        <RunSummary state={state} results={results} isInUse={isInUse} />
        {results.length > 0 && !isRunning && (
          <div className="mt-3">
            <CopyReport results={results} endpoint={endpoint} />
          </div>
        )}
      </Card>
      {lists.map(({ title, members }) => (
        <Card key={title} title={title}>
          <ol aria-live="off">
            {members.map((check) => (
              <CheckRow
                key={check}
                check={check}
                result={of(check)}
                isRunning={check === next}
                retries={state.at === "finished" && retries < mostRetries}
                onAgain={runAgain}
              />
            ))}
          </ol>
        </Card>
      ))}
    </div>
  );
}

type RunSummaryProps = {
  readonly state: RunState;
  readonly results: readonly CheckResult[];
  readonly isInUse: boolean;
};

/** Said once, when the run is over; a keyboard goes on from here. */
function RunSummary({ state, results, isInUse }: RunSummaryProps) {
  const t = useTranslations("connectionTest");
  const heading = useRef<HTMLHeadingElement>(null);
  const isOver = state.at !== "idle" && state.at !== "running";
  useEffect(() => {
    if (isOver) heading.current?.focus();
  }, [isOver]);
  return (
    <div role="status">
      {isOver && (
        <h2 ref={heading} tabIndex={-1} className="my-2 font-semibold">
          {summaryOf()}
        </h2>
      )}
    </div>
  );

  function summaryOf(): string {
    if (state.at === "wait") return t("wait", { n: state.seconds });
    if (state.at === "stopped" || state.at === "broke" || state.at === "signedOut") return t(state.at);
    const { passed, warning, failed, skipped } = countsOf(results);
    const counts = t("summary", { passed, warnings: warning, failed, skipped });
    if (failed + warning > 0) return counts;
    return `${counts} ${t(isInUse ? "allWell" : "allWellNew")}`;
  }
}
