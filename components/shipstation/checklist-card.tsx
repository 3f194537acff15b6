import { Circle, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChecklistHelp, ChecklistStepActions } from "@/components/shipstation/checklist-step-actions";
import { FoldableCard } from "@/components/shipstation/foldable-card";
import { Disclosure } from "@/components/ui/disclosure";
import { Ago } from "@/components/ui/moment";
import type { Checklist, ChecklistStep } from "@/lib/shipstation/checklist/checklist";

type ChecklistCardProps = ChecklistHelp & {
  readonly checklist: Checklist;
  readonly checkedAt: Date;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => Promise<unknown>;
};

const byShipStation: readonly ChecklistStep[] = ["added", "imported", "shipped"];

/** The way from nothing to the first shipment; the system ticks what it sees. */
export function ChecklistCard({ checklist, checkedAt, isFolded, onFold, ...help }: ChecklistCardProps) {
  const t = useTranslations("checklist");
  const { steps, keyTrouble, done, isComplete } = checklist;
  const progress = t("progress", { done, all: steps.length });
  // What comes first is where to go on: it has the main button.
  const next = steps.find(({ isDone }) => !isDone)?.step;
  return (
    <FoldableCard
      id="checklist"
      title={isComplete ? t("complete") : t("title")}
      summary={
        <span className="flex items-center gap-2.5">
          <progress
            value={done}
            max={steps.length}
            aria-label={t("title")}
            className="h-2 w-24 appearance-none overflow-hidden rounded-full border border-line-strong bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
          />
          <span className="text-muted">{progress}</span>
        </span>
      }
      startsFolded={isComplete || isFolded}
      showLabel={t("show")}
      hideLabel={t("hide")}
      onFold={onFold}
    >
      <ol className="divide-y divide-line">
        {steps.map(({ step, isDone }) => (
          <li key={step} className="grid gap-x-4 gap-y-1.5 py-2.5 sm:grid-cols-[1fr_auto] sm:items-start">
            <div className="flex min-w-0 gap-2.5">
              <StepMark isDone={isDone} />
              <div className="min-w-0">
                <p className={isDone ? "text-muted" : "font-medium"}>{t(`steps.${step}.title`)}</p>
                {!isDone && byShipStation.includes(step) && (
                  <p className="text-[0.8125rem] text-muted">
                    {t.rich("waiting", { ago: () => <Ago at={checkedAt} /> })}
                  </p>
                )}
                {!isDone && (
                  <Disclosure
                    summary={
                      <>
                        {t(step === "shipped" ? "steps.shipped.button" : "how")}
                        <span className="sr-only"> {t(`steps.${step}.title`)}</span>
                      </>
                    }
                  >
                    <p className="max-w-prose text-muted">{t(`steps.${step}.how`)}</p>
                  </Disclosure>
                )}
              </div>
            </div>
            {!isDone && (
              <ChecklistStepActions step={step} keyTrouble={keyTrouble} isNext={step === next} {...help} />
            )}
          </li>
        ))}
      </ol>
    </FoldableCard>
  );
}

function StepMark({ isDone }: { readonly isDone: boolean }) {
  const t = useTranslations("checklist");
  const Icon = isDone ? CircleCheck : Circle;
  return (
    <span className={isDone ? "text-success-ink" : "text-muted"}>
      <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      <span className="sr-only">{t(isDone ? "doneMark" : "openMark")} </span>
    </span>
  );
}
