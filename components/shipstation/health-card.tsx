import { Pause } from "lucide-react";
import { useTranslations } from "next-intl";
import { HealthFacts } from "@/components/shipstation/health-facts";
import { HealthMenu, type PauseActs } from "@/components/shipstation/health-menu";
import { HourBars } from "@/components/shipstation/hour-bars";
import { KeepFresh } from "@/components/shipstation/keep-fresh";
import { useHealthSentence } from "@/components/shipstation/use-health-sentence";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ConnectionHealth } from "@/lib/shipstation/health/connection-health";
import type { HealthState } from "@/lib/shipstation/health/health";

const tones: Readonly<Record<HealthState, Tone>> = {
  never: "neutral",
  healthy: "success",
  late: "warning",
  failing: "warning",
  down: "critical",
  paused: "neutral",
};

type HealthCardProps = {
  readonly health: ConnectionHealth;
  /** null for who may look only. */
  readonly acts: PauseActs | null;
};

/** Whether ShipStation comes and gets what it wants, kept up to date while somebody looks. */
export function HealthCard({ health, acts }: HealthCardProps) {
  const t = useTranslations("health");
  const sentence = useHealthSentence();
  const { state } = health;
  return (
    <Card
      id="connection-health"
      title={t("title")}
      tone={state === "down" ? "critical" : "plain"}
      actions={
        <>
          <KeepFresh key={health.checkedAt.getTime()} />
          {acts && <HealthMenu isPaused={state === "paused"} acts={acts} />}
        </>
      }
    >
      <p className="mb-3 flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Badge
          tone={tones[state]}
          {...(state === "paused" && { icon: <Pause aria-hidden="true" className="size-3 shrink-0" /> })}
        >
          {t(`badges.${state}`)}
        </Badge>
        <span className="font-medium">{sentence(health)}</span>
      </p>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[3fr_2fr]">
        <HealthFacts health={health} />
        <HourBars hours={health.hours} />
      </div>
    </Card>
  );
}
