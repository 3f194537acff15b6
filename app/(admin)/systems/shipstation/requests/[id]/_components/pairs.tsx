"use client";

import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { formatFor } from "@/lib/i18n/format";
import { useFormat } from "@/lib/i18n/use-format";
import type { ExchangeView } from "@/lib/shipstation/request-log/exchange-view";
import { parseFeedDate } from "@/lib/shipstation/wire/dates";

type Pairs = ExchangeView["parameters"];

/** The parameters of the address, decoded; dates also on the clocks of the store. */
export function Parameters({ pairs }: { readonly pairs: Pairs }) {
  const t = useTranslations("requestLog.detail");
  const format = useFormat();
  const utc = formatFor(format.locale, "UTC");
  const facts = pairs.map(({ name, value }) => {
    const date = /^(start|end)_date$/.test(name) ? parseFeedDate(value) : null;
    return {
      term: <code className="font-mono text-[0.8125rem]">{name}</code>,
      value: (
        <span className="break-all">
          {value}
          {date && (
            <span className="block text-[0.8125rem] text-muted">
              {t("parameterDate", { utc: utc.date(date), store: format.date(date) })}
            </span>
          )}
        </span>
      ),
    };
  });
  return <DescriptionList facts={facts} />;
}

export function HeaderList({ pairs }: { readonly pairs: Pairs }) {
  const t = useTranslations("requestLog.detail");
  return (
    <Disclosure summary={t("headers")}>
      <DescriptionList
        facts={pairs.map(({ name, value }) => ({
          term: <code className="font-mono text-[0.8125rem] break-all">{name}</code>,
          value: <span className="break-all">{value}</span>,
        }))}
      />
    </Disclosure>
  );
}
