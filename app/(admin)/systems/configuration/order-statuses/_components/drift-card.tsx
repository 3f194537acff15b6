import { getTranslations } from "next-intl/server";
import { CheckStoreButton } from "@/components/shipstation/check-store-button";
import { MappingDriftList } from "@/components/shipstation/mapping-drift-list";
import { Card } from "@/components/ui/card";
import { mappingDrift } from "@/lib/shipstation/mapping-drift";
import type { MappingRules } from "@/lib/shipstation/status-mapping";
import type { StoreSnapshot } from "@/lib/shipstation/store-snapshot/store-snapshot";
import { lookAtStoreAction } from "../../../shipstation/actions";

type DriftCardProps = {
  /** As saved: what is still being typed was not pasted yet. */
  readonly rules: MappingRules;
  readonly names: readonly string[];
  readonly snapshot: StoreSnapshot | null;
  readonly hasApiKey: boolean;
};

/** Whether what was pasted into ShipStation is still what the mapping says. */
export async function DriftCard({ rules, names, snapshot, hasApiKey }: DriftCardProps) {
  const t = await getTranslations("shipStationOverview.drift");
  const known = hasApiKey ? snapshot : null;
  return (
    <Card
      id="drift"
      className="mt-4"
      title={t("title")}
      actions={hasApiKey && <CheckStoreButton label={t("again")} check={lookAtStoreAction} />}
    >
      <MappingDriftList
        drift={mappingDrift(rules, names, known)}
        checkedAt={known?.checkedAt ?? null}
        hasApiKey={hasApiKey}
      />
    </Card>
  );
}
