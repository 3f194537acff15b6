"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/forms/text-field";
import { Countdown } from "@/components/shipstation/countdown";
import { useCountdown } from "@/components/shipstation/use-countdown";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ImportNow } from "@/lib/shipstation/import-now/import-now";
import { startImportAction } from "../actions";
import { ImportProgress } from "./import-progress";

type ImportCardProps = {
  readonly last: ImportNow | null;
  /** Today where the store is: no day after it can be chosen. */
  readonly today: string;
};

type Refusal = { readonly code: string };

/** Asks ShipStation to import now, perhaps from a day on, and shows how far the last such import is. */
export function ImportCard({ last, today }: ImportCardProps) {
  const t = useTranslations("shipStationOverview.import");
  const [since, setSince] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [wait, startWait] = useCountdown();
  const isRunning = last?.state === "running";
  const start = async () => {
    setRefusal(null);
    setIsSending(true);
    try {
      const answer = await startImportAction({ since });
      if (answer.ok) return setSince("");
      const { problem } = answer;
      if ("code" in problem) {
        if (problem.waitSeconds !== null) startWait(problem.waitSeconds);
        else setRefusal({ code: problem.code });
      } else setRefusal({ code: problem.fields ? "date" : (problem.form ?? "network") });
    } catch {
      // No answer came from our own server.
      setRefusal({ code: "network" });
    } finally {
      setIsSending(false);
    }
  };
  return (
    <Card id="import" title={t("title")} description={t("about")}>
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending && !isRunning && wait.left === 0) void start();
        }}
      >
        <TextField
          type="date"
          label={t("since")}
          help={t("sinceHelp")}
          value={since}
          max={today}
          onChange={(event) => setSince(event.target.value)}
          error={refusal && isAboutDate(refusal) ? t(`problems.${refusal.code}`) : undefined}
          className="max-w-60"
        />
        <div>
          <Button
            type="submit"
            variant="primary"
            isPending={isSending || isRunning || wait.left > 0}
            pendingLabel={isSending || isRunning ? t("starting") : t("start")}
          >
            {t("start")}
          </Button>
        </div>
        <p>
          <Countdown wait={wait} words={(seconds) => t("tooMany", { seconds })} />
        </p>
        {refusal && !isAboutDate(refusal) && (
          <Banner tone="critical" role="alert">
            {t(`problems.${isKnown(refusal.code) ? refusal.code : "other"}`)}
          </Banner>
        )}
      </form>
      {last && <ImportProgress last={last} />}
    </Card>
  );
}

const known = [
  "not-enabled",
  "running",
  "no-key",
  "no-store",
  "wrong-key",
  "no-plan",
  "server-error",
  "timeout",
  "network",
] as const;

function isKnown(code: string): code is (typeof known)[number] {
  return known.some((one) => one === code);
}

function isAboutDate(refusal: Refusal): refusal is { code: "future" | "date" } {
  return refusal.code === "future" || refusal.code === "date";
}
