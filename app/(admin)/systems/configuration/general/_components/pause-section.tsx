"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ActButton } from "@/components/forms/act-button";
import type { PauseActs } from "@/components/shipstation/health-menu";
import { ResumeButton } from "@/components/shipstation/resume-button";
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { SettingsSection } from "@/components/ui/settings-section";
import type { Connection } from "@/lib/shipstation/connection";

type PauseSectionProps = { readonly paused: Connection["paused"]; readonly acts: PauseActs };

/** The switch of the export. It acts at once, and so it stands beside the form and waits for no Save. */
export function PauseSection({ paused, acts }: PauseSectionProps) {
  const t = useTranslations("general.pause");
  const health = useTranslations("health.pause");
  return (
    <SettingsSection id="pause" title={t("title")} about={<p>{t("about")}</p>}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        {paused ? (
          <p role="status" className="min-w-0">
            <Badge tone="warning">{t("isPaused")}</Badge>{" "}
            {t.rich("since", { name: paused.by, date: () => <Moment at={paused.at} /> })}
          </p>
        ) : (
          <p role="status" className="min-w-0">
            <Badge tone="success">{t("isOn")}</Badge>
          </p>
        )}
        {paused ? (
          <ResumeButton resume={acts.resume} />
        ) : (
          <ActButton
            label={health("confirm")}
            ariaLabel={t("pause")}
            size="small"
            title={health("title")}
            messages="health.pause.problems"
            act={() => acts.pause(undefined)}
            onDone={() => toast.success(health("done"))}
          >
            {health("body")}
          </ActButton>
        )}
      </div>
    </SettingsSection>
  );
}
