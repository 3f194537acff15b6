import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Moment } from "@/components/ui/moment";
import { calendarDay } from "@/lib/i18n/calendar-day";
import { useFormat } from "@/lib/i18n/use-format";
import type { Shipment } from "@/lib/shipments/shipment";
import { correctTrackingAction, voidShipmentAction } from "../actions";
import { CustomerMailText } from "./customer-mail-text";
import { ShipmentActions } from "./shipment-actions";
import { ShipmentFlags } from "./shipment-flags";
import { ShipmentItems } from "./shipment-items";
import type { Parcel } from "./shipments-card";
import { TrackingNumber } from "./tracking-number";

type ShipmentDetailsProps = Parcel & {
  readonly index: number;
  readonly number: string;
  readonly statusLabel: string;
  readonly customerEmail: string;
  readonly mayChange: boolean;
};

/** One parcel: what the label says, what is inside, and what the customer was told. */
export function ShipmentDetails(props: ShipmentDetailsProps) {
  const { shipment, mail, index, number, statusLabel, customerEmail, mayChange } = props;
  const t = useTranslations("order.shipments");
  const isVoided = shipment.voidedAt !== null;
  return (
    <article aria-label={t("parcel", { n: index + 1 })}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h3 className="flex flex-wrap items-center gap-2 font-semibold">
          {t("parcel", { n: index + 1 })}
          {shipment.voidedAt && <VoidedBadge at={shipment.voidedAt} />}
        </h3>
        {mayChange && !isVoided && (
          <ShipmentActions
            number={number}
            shipmentId={shipment.id}
            carrier={shipment.carrier}
            service={shipment.service}
            trackingNumber={shipment.trackingNumber}
            statusLabel={statusLabel}
            voidShipment={voidShipmentAction}
            correctTracking={correctTrackingAction}
          />
        )}
      </div>
      <ShipmentFlags flags={shipment.flags} />
      <div className={isVoided ? "opacity-70" : undefined}>
        <Facts shipment={shipment}>
          <CustomerMailText mail={mail} email={customerEmail} />
        </Facts>
        <ShipmentItems items={shipment.items} />
      </div>
    </article>
  );
}

function VoidedBadge({ at }: { readonly at: Date }) {
  const t = useTranslations("order.shipments");
  const format = useFormat();
  return <Badge tone="neutral">{t("voided", { date: format.date(at, "day") })}</Badge>;
}

function Facts({ shipment, children }: { readonly shipment: Shipment; readonly children: React.ReactNode }) {
  const t = useTranslations("order.shipments");
  const locale = useLocale();
  const format = useFormat();
  const { carrier, service, trackingNumber, shipDate, costCents, notesToCustomer, internalNotes } = shipment;
  const facts: Fact[] = [
    {
      term: t("tracking"),
      value: <TrackingNumber carrier={carrier} trackingNumber={trackingNumber} />,
    },
    { term: t("carrier"), value: carrier || "–" },
    { term: t("service"), value: service || "–" },
    { term: t("shipped"), value: shipDate === null ? "–" : calendarDay(locale, shipDate) },
    {
      term: t("cost"),
      // The label is billed in the ShipStation account's currency, which no notice names.
      value: costCents === null ? "–" : format.number(costCents / 100, { minimumFractionDigits: 2 }),
    },
    ...(shipment.labelCreatedAt === null
      ? []
      : [{ term: t("label"), value: <Moment at={shipment.labelCreatedAt} /> }]),
    {
      term: t("received"),
      value: (
        <>
          <Moment at={shipment.createdAt} />, {t(`source.${shipment.source}`)}
        </>
      ),
    },
    ...(notesToCustomer === "" ? [] : [{ term: t("noteToBuyer"), value: notesToCustomer }]),
    ...(internalNotes === "" ? [] : [{ term: t("internalNotes"), value: internalNotes }]),
    { term: t("mail"), value: children },
  ];
  return <DescriptionList layout="stacked" facts={facts} />;
}
