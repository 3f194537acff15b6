import { useTranslations } from "next-intl";
import type { ChangeDetails, ChangeEntry } from "@/lib/activity/change";

/** An entry of the history as a sentence, and who did it, in the reader's language. */
export function useHistoryWords(statusLabels: ReadonlyMap<string, string>) {
  const t = useTranslations("order.history");
  const status = (name: string) => statusLabels.get(name) ?? name;

  function sentence({ action, details }: ChangeEntry): string {
    switch (action) {
      case "order.received":
        return t(action, { status: status(text(details, "status")) });
      case "order.status-changed":
        return t(action, { old: status(text(details, "old")), new: status(text(details, "new")) });
      case "order.note-added":
        return t(action, { note: text(details, "note") });
      case "order.replaced":
      case "order.ship-to-changed":
      case "shipment.updated":
        return t(action);
      case "shipment.recorded": {
        const words = t(action, { ...parcel(details), units: Number(details["units"] ?? 0) });
        return details["isMailDue"] === true ? `${words} ${t("mailDue")}` : words;
      }
      case "shipment.voided":
        return t(action, parcel(details));
      case "shipment.tracking-corrected":
        return t(action, {
          old: tracking(details, "oldCarrier", "oldTrackingNumber"),
          new: tracking(details, "carrier", "trackingNumber"),
        });
      case "notice.linked":
        return t(action, { from: text(details, "from") });
      case "notice.processed-again":
        return t(action);
      default:
        return t("other", { action });
    }
  }

  function actor({ actor }: ChangeEntry): string {
    switch (actor.kind) {
      case "person":
        return actor.name;
      case "intake":
        return t("actor.intake", { name: actor.name });
      default:
        return t(`actor.${actor.kind}`);
    }
  }

  function parcel(details: ChangeDetails) {
    return {
      carrier: text(details, "carrier") || t("noCarrier"),
      tracking: text(details, "trackingNumber") || t("noTracking"),
    };
  }

  function tracking(details: ChangeDetails, carrierKey: string, numberKey: string): string {
    return `${text(details, carrierKey) || t("noCarrier")} ${text(details, numberKey) || t("noTracking")}`;
  }

  return { sentence, actor };
}

function text(details: ChangeDetails, key: string): string {
  const value = details[key];
  return typeof value === "string" ? value : "";
}
