"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { useFormat } from "@/lib/i18n/use-format";
import type { BodyView } from "@/lib/shipstation/request-log/exchange-view";
import { readableXml } from "@/lib/shipstation/request-log/readable-xml";

/** A body to read: a feed is folded by order. */
export function BodyText({ label, body }: { readonly label: string; readonly body: BodyView }) {
  const t = useTranslations("requestLog.detail");
  const format = useFormat();
  const bytes = format.number(body.bytes);
  if (body.isUnreadable) return <p className="text-muted">{t("unreadable", { bytes })}</p>;
  if (body.bytes === 0) return <p className="text-muted">{t("emptyBody")}</p>;
  return (
    <div className="grid min-w-0 gap-2">
      {body.isTruncated && <p className="text-muted">{t("truncated", { bytes })}</p>}
      {body.parts.map(({ orderNumber, text }, index) =>
        orderNumber === null ? (
          <Code key={index} label={label} text={text} />
        ) : (
          <Disclosure key={index} summary={t("orderPart", { order: orderNumber })}>
            <Code label={t("orderPart", { order: orderNumber })} text={text} />
          </Disclosure>
        ),
      )}
    </div>
  );
}

function Code({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    // What scrolls must be reachable by keyboard.
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      translate="no"
      className="max-h-112 overflow-auto break-words whitespace-pre-wrap rounded-control border border-line bg-sunken p-3 font-mono text-xs leading-5"
    >
      <code>{readableXml(text)}</code>
    </pre>
  );
}
