"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Banner } from "@/components/ui/banner";
import { Ago, Moment } from "@/components/ui/moment";
import { followEveryMs, type ImportNow, type ImportState } from "@/lib/shipstation/import-now/import-now";
import { followImportAction } from "../actions";

const tones = {
  running: "info",
  done: "success",
  accepted: "success",
  failed: "critical",
} as const satisfies Record<ImportState, string>;

/** How far the last import is that was asked for from here; while it runs, this asks again every five seconds. */
export function ImportProgress({ last }: { readonly last: ImportNow }) {
  const t = useTranslations("shipStationOverview.import");
  const isRunning = last.state === "running";
  useEffect(() => {
    if (!isRunning) return;
    const follow = async () => {
      try {
        await followImportAction({});
      } catch {
        // No answer this time; the job on the server follows the import as well.
      }
    };
    const timer = setInterval(() => void follow(), followEveryMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  return (
    <div role="status" className="mt-4 grid gap-2">
      <Banner tone={tones[last.state]}>
        {t(`states.${last.state}`)}
        {isRunning && last.saying !== "" && (
          <>
            {" "}
            {t("saying")} <q lang="en">{last.saying}</q>
          </>
        )}
      </Banner>
      <p className="text-[0.8125rem] text-muted">
        {t.rich("asked", { name: last.startedBy, when: () => <Ago at={last.startedAt} /> })}
        {last.since !== null && (
          <>
            {" "}
            {t.rich("askedSince", {
              day: () => (last.since ? <Moment at={last.since} style="day" /> : null),
            })}
          </>
        )}
      </p>
    </div>
  );
}
