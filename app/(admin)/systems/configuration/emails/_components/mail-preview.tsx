"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { SelectField } from "@/components/forms/select-field";
import { Card } from "@/components/ui/card";
import type { MailPreview as Preview } from "@/lib/emails/preview-mail";
import type { PreviewAsked } from "@/lib/emails/schema";
import { isLocale, locales } from "@/lib/i18n/locale";
import type { EmailsFormApi } from "./emails-form";
import { SendTest } from "./send-test";
import { useMailPreview } from "./use-mail-preview";

type MailPreviewProps = {
  readonly form: EmailsFormApi;
  readonly me: string;
  readonly orderNumbers: readonly string[];
  readonly asked: PreviewAsked;
  readonly preview: Preview;
};

/** The mail of a real order, with what is typed on the left. */
export function MailPreview({ form, me, orderNumbers, asked: first, preview: made }: MailPreviewProps) {
  const t = useTranslations("emails.preview");
  const [orderNumber, setOrderNumber] = useState(first.orderNumber);
  const [locale, setLocale] = useState(first.locale);
  const [part, setPart] = useState("html");
  const { senderName, replyTo, subject, intro, showNote, showImages } = useWatch({
    control: form.form.control,
  }) as PreviewAsked["settings"];
  const asked = {
    settings: { senderName, replyTo, subject, intro, showNote, showImages },
    orderNumber,
    locale,
  };
  const { preview, isCurrent } = useMailPreview(asked, made, first);

  return (
    <Card title={t("title")} className="xl:sticky xl:top-16">
      <div className="grid gap-3">
        <div className="grid gap-3 sm:grid-cols-3">
          <SelectField
            label={t("order")}
            value={orderNumber}
            onChange={(event) => setOrderNumber(event.target.value)}
            options={[
              ...orderNumbers.map((number) => ({ value: number, label: number })),
              { value: "", label: t("sample") },
            ]}
          />
          <SelectField
            label={t("language")}
            value={locale}
            onChange={(event) => isLocale(event.target.value) && setLocale(event.target.value)}
            options={locales.map((one) => ({ value: one, label: t(`languages.${one}`) }))}
          />
          <SelectField
            label={t("part")}
            value={part}
            onChange={(event) => setPart(event.target.value)}
            options={[
              { value: "html", label: t("html") },
              { value: "text", label: t("text") },
            ]}
          />
        </div>
        <p className="min-w-0 break-words">
          <span className="text-muted">{t("subject")}</span> <strong lang={locale}>{preview.subject}</strong>
        </p>
        <div aria-busy={!isCurrent} className={isCurrent ? undefined : "opacity-70"}>
          {part === "html" ? (
            <iframe
              title={t("frame")}
              sandbox=""
              srcDoc={preview.html}
              className="h-140 w-full rounded-control border border-line bg-white"
            />
          ) : (
            <pre
              tabIndex={0}
              role="group"
              aria-label={t("text")}
              lang={locale}
              className="max-h-140 overflow-auto rounded-control border border-line bg-sunken p-3 font-mono text-[0.8125rem] whitespace-pre-wrap"
            >
              {preview.text}
            </pre>
          )}
        </div>
        <SendTest asked={asked} me={me} />
      </div>
    </Card>
  );
}
