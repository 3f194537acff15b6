import { useTranslations } from "next-intl";
import { PanelTabs } from "@/components/orders/panel-tabs";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import type { OrderPreview } from "@/lib/shipstation/order-preview";
import { previewFields } from "@/lib/shipstation/preview-fields";
import { PreviewFields } from "./preview-fields";
import { PreviewHeld } from "./preview-held";
import { PreviewWill } from "./preview-will";
import { PreviewXml } from "./preview-xml";

type PreviewPanelProps = {
  readonly preview: OrderPreview;
  readonly statusLabel: string;
  readonly isEnabled: boolean;
  readonly mayChange: boolean;
  readonly mayConfigure: boolean;
};

/** The straight answer to "what does ShipStation get?": a sentence, the fields, the very XML. */
export function PreviewPanel({ preview, isEnabled, ...rest }: PreviewPanelProps) {
  const t = useTranslations("order.preview");
  const summary = preview.isHeld ? (
    <PreviewHeld preview={preview} {...rest} />
  ) : (
    <PreviewWill preview={preview} />
  );
  const nothing = <p className="text-muted">{t("noXml")}</p>;
  return (
    <Card id="shipstation" title={t("title")} flush>
      {!isEnabled && (
        <Banner tone="info" className="mx-4 mb-2 sm:mx-5">
          {t("notEnabled")}
        </Banner>
      )}
      <PanelTabs
        label={t("tabs")}
        panels={[
          { id: "summary", label: t("summary"), content: summary },
          {
            id: "fields",
            label: t("fields"),
            content: preview.isHeld ? nothing : <PreviewFields groups={previewFields(preview.exported)} />,
          },
          {
            id: "xml",
            label: t("xml"),
            content: preview.isHeld ? nothing : <PreviewXml xml={preview.xml} />,
          },
        ]}
      />
    </Card>
  );
}
