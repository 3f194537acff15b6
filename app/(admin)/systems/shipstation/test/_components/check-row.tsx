import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import type { Check, CheckResult, CheckState } from "@/lib/shipstation/connection-test/check";
import { CheckAction } from "./check-action";
import { useCheckWords } from "./use-check-words";

const tones: Record<CheckState, Tone> = {
  passed: "success",
  warning: "warning",
  failed: "critical",
  skipped: "neutral",
};

type CheckRowProps = {
  readonly check: Check;
  readonly result: CheckResult | undefined;
  /** Without a result: whether it is this one's turn. */
  readonly isRunning: boolean;
  /** Whether the test may run again by itself. */
  readonly retries: boolean;
  readonly onAgain: () => void;
};

/** One check in its place: what it looks at, how it ended, and of a fault what it does and how to mend it. */
export function CheckRow({ check, result, isRunning, retries, onAgain }: CheckRowProps) {
  const t = useTranslations("connectionTest");
  const wordsOf = useCheckWords();
  const words = result && wordsOf(result);
  const isFault = result?.state === "failed" || result?.state === "warning";
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-line py-2.5 last:border-b-0">
      <span className="w-28 shrink-0 pt-px">
        {result ? (
          <Badge tone={tones[result.state]}>{t(`states.${result.state}`)}</Badge>
        ) : (
          <Badge tone={isRunning ? "info" : "neutral"}>
            {t(isRunning ? "states.running" : "states.waiting")}
          </Badge>
        )}
      </span>
      <div className="min-w-0 grow basis-56">
        <p className="font-medium">{t(`checks.${check}.name`)}</p>
        {words && <p className={isFault ? "break-words" : "break-words text-muted"}>{words.sentence}</p>}
        {words?.effect !== undefined && (
          <p className="text-muted">
            <strong className="font-medium">{t("effect")}</strong> {words.effect}
          </p>
        )}
        {words?.fix !== undefined && (
          <p className="break-words">
            <strong className="font-medium">{t("fix")}</strong> {words.fix}
          </p>
        )}
        {result && result.details.length > 0 && (
          <Disclosure summary={t("details")}>
            <pre
              lang="en"
              className="rounded-card border border-line bg-sunken p-2 text-xs break-all whitespace-pre-wrap"
            >
              {result.details.join("\n")}
            </pre>
          </Disclosure>
        )}
      </div>
      {isFault && (
        <CheckAction
          cause={result.cause}
          values={result.values}
          said={[words?.sentence, words?.fix].filter(Boolean).join(" ")}
          retries={retries && result.cause === "tooMany"}
          onAgain={onAgain}
        />
      )}
    </li>
  );
}
