import { Column, Img, Row, Section } from "react-email";
import { MailButton, MailFrame, MailText } from "@/lib/emails/mail-frame";
import type { ParcelItem, ShippedParcel } from "@/lib/emails/shipped-parcel";
import { formatFor } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { mailWords } from "@/lib/i18n/mail-words";
import type { Address } from "@/lib/orders/address";

export type OrderShippedProps = {
  readonly locale: Locale;
  readonly store: string;
  readonly subject: string;
  readonly intro: string;
  readonly parcel: ShippedParcel;
  readonly showImages: boolean;
  readonly showNote: boolean;
};

const heading = { color: "#5a6170", fontSize: "13px", fontWeight: "600", margin: "18px 0 6px" } as const;
const cell = { color: "#1c1f26", fontSize: "15px", lineHeight: "22px", padding: "6px 0" } as const;

/** "Your order has shipped": one parcel, in the customer's language. */
export function OrderShipped(props: OrderShippedProps) {
  const { locale, store, subject, intro, parcel, showImages, showNote } = props;
  const t = mailWords(locale);
  const { part, note, trackingNumber } = parcel;
  return (
    <MailFrame
      locale={locale}
      from={store}
      title={subject}
      preview={intro}
      footer={t("orderShipped.footer", { store, order: parcel.orderNumber })}
    >
      <MailText>{intro}</MailText>
      {parcel.trackingUrl !== null && (
        <MailButton href={parcel.trackingUrl}>{t("orderShipped.track")}</MailButton>
      )}
      {trackingNumber !== "" && (
        <MailText>{t("orderShipped.trackingNumber", { number: trackingNumber })}</MailText>
      )}
      {parcel.items.length > 0 && <p style={heading}>{t("orderShipped.items")}</p>}
      {parcel.items.map((item, index) => (
        <ItemRow key={index} item={item} showImages={showImages} />
      ))}
      {part !== null && (
        <MailText>
          {t(part.isRestOpen ? "orderShipped.restFollows" : "orderShipped.lastPart", {
            units: part.units,
            ofUnits: part.ofUnits,
          })}
        </MailText>
      )}
      {showNote && note !== "" && <MailText>{t("orderShipped.note", { note })}</MailText>}
      {parcel.address !== null && (
        <>
          <p style={heading}>{t("orderShipped.address")}</p>
          <MailText>{addressLines(parcel.address, locale).join("\n")}</MailText>
        </>
      )}
    </MailFrame>
  );
}

function ItemRow({ item, showImages }: { readonly item: ParcelItem; readonly showImages: boolean }) {
  return (
    <Section>
      <Row>
        {showImages && item.imageUrl !== "" && (
          <Column style={{ width: "56px", paddingRight: "12px" }}>
            <Img src={item.imageUrl} alt="" width="48" height="48" style={{ objectFit: "contain" }} />
          </Column>
        )}
        <Column style={cell}>
          {`${item.quantity} × ${item.name}`}
          {item.sku !== "" && item.sku !== item.name && (
            <span style={{ color: "#5a6170" }}>{` (${item.sku})`}</span>
          )}
        </Column>
      </Row>
    </Section>
  );
}

function addressLines(address: Address, locale: Locale): string[] {
  return [
    address.name,
    address.company,
    address.address1,
    address.address2,
    [address.city, address.state, address.postalCode].filter(Boolean).join(" "),
    address.country === "" ? "" : formatFor(locale, "UTC").country(address.country),
  ].filter((line) => line.trim() !== "");
}
