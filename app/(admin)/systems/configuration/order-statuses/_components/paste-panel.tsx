"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { formFieldText, formFieldTexts, type MappingRules } from "@/lib/shipstation/status-mapping";

type PastePanelProps = {
  /** As saved. */
  readonly before: MappingRules;
  /** As the form stands. */
  readonly after: MappingRules;
  readonly names: readonly string[];
};

/** The five texts of ShipStation's connection form, in its order and under its own names. */
export function PastePanel({ before, after, names }: PastePanelProps) {
  const t = useTranslations("statusMapping");
  const rows = formFieldTexts(after, names).map((row) => ({
    ...row,
    isChanged: row.text !== formFieldText(before, names, row.place),
  }));
  return (
    <Card title={t("paste.title")} description={t("paste.about")}>
      <div className="grid gap-3">
        {rows.map(({ place, field, text, isChanged }) => (
          <div key={place}>
            {text === "" ? (
              <p>
                <span className="block font-medium">{field}</span>
                <span className="text-muted">{t("paste.empty")}</span>
              </p>
            ) : (
              <CopyField label={field} value={text} help={t(`paste.gloss.${place}`)} />
            )}
            {isChanged && <Badge tone="warning">{t("paste.changed")}</Badge>}
          </div>
        ))}
        {rows.some((row) => row.isChanged) && (
          <p className="text-[0.8125rem] text-muted">{t("paste.notSaved")}</p>
        )}
      </div>
    </Card>
  );
}
