"use client";

import { useTranslations } from "next-intl";
import { useId, useState, useTransition } from "react";
import { toast } from "sonner";
import { refusalWords } from "@/components/forms/action-refusal";
import { useMessageText } from "@/components/forms/use-message-text";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { ShipStationStatus } from "@/lib/shipstation/status-mapping";
import type { changeOrderStatusAction } from "../actions";

export type StatusChoice = {
  readonly name: string;
  readonly label: string;
  /** Where ShipStation puts an order of this status; null when it is not sent. */
  readonly place: ShipStationStatus | null;
};

type StatusChangerProps = {
  readonly number: string;
  readonly status: string;
  readonly choices: readonly StatusChoice[];
  readonly hasParcels: boolean;
  readonly changeStatus: typeof changeOrderStatusAction;
};

/** Says what a status does in ShipStation before it is set; another person's change in between is never overwritten. */
export function StatusChanger({ number, status, choices, hasParcels, changeStatus }: StatusChangerProps) {
  const id = useId();
  const t = useTranslations("order.status");
  const places = useTranslations("statusMapping.targets");
  const shared = useTranslations("shared");
  const say = useMessageText("order.status");
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const labelOf = (name: string) => choices.find((choice) => choice.name === name)?.label ?? name;
  const target = choices.find((choice) => choice.name === (chosen ?? status));
  const isDifferent = chosen !== null && chosen !== status;

  const change = async (from: string, to: string, isUndo: boolean) => {
    const answer = await changeStatus({ number, status: to, expectedStatus: from }).catch(() => null);
    if (answer?.ok) {
      setProblem(null);
      setChosen(null);
      const words = { number, status: labelOf(to) };
      if (isUndo) toast.success(t("undone", words));
      else {
        toast.success(t("changed", words), {
          duration: 10_000,
          action: { label: shared("undo"), onClick: () => start(() => change(to, from, true)) },
        });
      }
      return;
    }
    const refusal = answer === null ? { form: "network" } : refusalWords(answer.problem);
    setProblem(say(refusal.form ?? "not-readable", refusal.values));
  };

  return (
    <form
      className="grid w-full min-w-0 gap-1 sm:w-auto"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDifferent && !isPending) start(() => change(status, chosen, false));
      }}
    >
      <label htmlFor={id} className="text-[0.8125rem] text-muted">
        {t("label")}
      </label>
      <div className="flex flex-wrap gap-2">
        <Select
          id={id}
          value={chosen ?? status}
          aria-describedby={`${id}-effect`}
          onChange={(event) => {
            setProblem(null);
            setChosen(event.currentTarget.value);
          }}
          className="grow sm:w-56"
        >
          {choices.map((choice) => (
            <option key={choice.name} value={choice.name}>
              {choice.label}
            </option>
          ))}
        </Select>
        <Button
          type="submit"
          variant={isDifferent ? "primary" : "secondary"}
          isPending={isPending}
          pendingLabel={t("changing")}
        >
          {t("change")}
        </Button>
      </div>
      <p id={`${id}-effect`} aria-live="polite" className="max-w-sm text-[0.8125rem] text-muted">
        {isDifferent && (target?.place ? t("effect", { place: places(target.place) }) : t("effectNone"))}
        {isDifferent && hasParcels && target?.place === "cancelled" && (
          <span className="block font-medium text-warning-ink">{t("shippedWarning")}</span>
        )}
      </p>
      <p role="alert" className="max-w-sm text-[0.8125rem] font-medium text-critical-ink">
        {problem}
      </p>
    </form>
  );
}
