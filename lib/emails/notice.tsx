import { MailButton, MailFrame, MailText } from "@/lib/emails/mail-frame";
import type { Locale } from "@/lib/i18n/locale";

export type NoticeProps = {
  readonly locale: Locale;
  readonly from: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
  readonly buttons: readonly { readonly label: string; readonly href: string }[];
  readonly footer: string;
};

/** A mail to people of the shop: what happened, and where to go. */
export function Notice({ locale, from, title, paragraphs, points = [], buttons, footer }: NoticeProps) {
  return (
    <MailFrame locale={locale} from={from} title={title} preview={paragraphs[0] ?? title} footer={footer}>
      {paragraphs.map((paragraph, index) => (
        <MailText key={index}>{paragraph}</MailText>
      ))}
      {points.length > 0 && (
        <ul style={{ color: "#1c1f26", fontSize: "15px", lineHeight: "23px", margin: "0 0 14px" }}>
          {points.map((point, index) => (
            <li key={index}>{point}</li>
          ))}
        </ul>
      )}
      {buttons.map(({ label, href }) => (
        <MailButton key={href} href={href}>
          {label}
        </MailButton>
      ))}
    </MailFrame>
  );
}
