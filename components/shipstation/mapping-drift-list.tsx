import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { CopyField } from "@/components/ui/copy-field";
import { Ago } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import type { MappingDrift } from "@/lib/shipstation/mapping-drift";

type MappingDriftListProps = {
  readonly drift: MappingDrift;
  readonly checkedAt: Date | null;
  readonly hasApiKey: boolean;
};

const tones = { same: "success", different: "warning", unknown: "neutral", error: "warning" } as const;

/** Whether ShipStation's five status fields say what ours do, and both texts where they do not. */
export function MappingDriftList({ drift, checkedAt, hasApiKey }: MappingDriftListProps) {
  const t = useTranslations("shipStationOverview.drift");
  if (!hasApiKey) {
    return (
      <p className="text-muted">
        {t("noKey")} <TextLink href="/systems/configuration/general#shipstation-api">{t("addKey")}</TextLink>
      </p>
    );
  }
  const different = drift.fields.filter((field) => !field.isSame);
  const names = different.map(({ field }) => field).join(", ");
  const when = () => (checkedAt ? <Ago at={checkedAt} /> : null);
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[drift.state]}>{t(`state.${drift.state}`)}</Badge>
        <span>
          {drift.state === "same" && t.rich("same", { when })}
          {drift.state === "different" && t("different", { fields: names })}
          {drift.state === "unknown" && t(checkedAt ? "unknown" : "notLooked")}
          {drift.state === "error" && t.rich("error", { when })}
        </span>
      </p>
      {different.map(({ place, field, ours, theirs }) => (
        <div key={place} className="grid gap-2 border-t border-line pt-3 sm:grid-cols-2">
          <div>
            <p className="font-medium">{t("theirs", { field })}</p>
            <p className="mt-1 font-mono text-[0.8125rem] break-words">
              {theirs === "" ? <span className="font-sans text-muted">{t("empty")}</span> : theirs}
            </p>
          </div>
          {ours === "" ? (
            <p>
              <span className="block font-medium">{t("ours", { field })}</span>
              <span className="text-muted">{t("leaveEmpty")}</span>
            </p>
          ) : (
            <CopyField label={t("ours", { field })} value={ours} />
          )}
        </div>
      ))}
    </div>
  );
}
