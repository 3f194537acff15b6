"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useAct } from "@/components/forms/use-act";
import { PanelTabs } from "@/components/orders/panel-tabs";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { curlCommand } from "@/lib/shipstation/request-log/curl-command";
import type { ExchangeView } from "@/lib/shipstation/request-log/exchange-view";
import type { showCustomerDataAction } from "../actions";
import { BodyText } from "./body-text";
import { HeaderList, Parameters } from "./pairs";

type ExchangePanelsProps = {
  readonly id: string;
  readonly view: ExchangeView;
  readonly caller: { readonly userName: string; readonly credentialSource: string };
  readonly endpoint: string;
  /** null: this person may not see the customer's data. */
  readonly show: typeof showCustomerDataAction | null;
  readonly orders: { readonly count: number; readonly content: ReactNode };
};

/** Request, answer and orders; masked until somebody with the right to it asks. */
export function ExchangePanels({ id, view: masked, caller, endpoint, show, orders }: ExchangePanelsProps) {
  const t = useTranslations("requestLog.detail");
  const [revealed, setRevealed] = useState<ExchangeView | null>(null);
  const view = revealed ?? masked;
  const request = (
    <div className="grid min-w-0 gap-3">
      <p className="font-mono text-[0.8125rem] break-all">
        {view.method} {view.url}
      </p>
      {view.parameters.length > 0 && <Parameters pairs={view.parameters} />}
      <HeaderList pairs={view.requestHeaders} />
      <BodyText label={t("request")} body={view.requestBody} />
      <CopyField label={t("copyCurl")} value={curlCommand(view, caller, endpoint)} help={t("curlHelp")} />
    </div>
  );
  const answer = (
    <div className="grid min-w-0 gap-3">
      <p className="font-mono text-[0.8125rem]">{view.status}</p>
      <HeaderList pairs={view.answerHeaders} />
      <BodyText label={t("answer")} body={view.answerBody} />
    </div>
  );
  return (
    <>
      {masked.isMasked && (
        <div className="px-4 pb-3 sm:px-5">
          <MaskNote id={id} show={show} isRevealed={revealed !== null} onShown={setRevealed} />
        </div>
      )}
      <PanelTabs
        label={t("tabs")}
        panels={[
          { id: "request", label: t("request"), content: request },
          { id: "answer", label: t("answer"), content: answer },
          { id: "orders", label: t("orders", { n: orders.count }), content: orders.content },
        ]}
      />
    </>
  );
}

type MaskNoteProps = Pick<ExchangePanelsProps, "id" | "show"> & {
  readonly isRevealed: boolean;
  readonly onShown: (view: ExchangeView) => void;
};

function MaskNote({ id, show, isRevealed, onShown }: MaskNoteProps) {
  const t = useTranslations("requestLog.detail");
  const { run, error, isPending } = useAct({
    action: async (input: { id: string }) =>
      show ? show(input) : ({ ok: false, problem: { form: "forbidden" } } as const),
    messages: "requestLog.detail.problems",
    onDone: onShown,
  });
  if (isRevealed)
    return (
      <Banner tone="info" role="status">
        {t("shown")}
      </Banner>
    );
  if (!show) return <Banner tone="info">{t("maskedNoRight")}</Banner>;
  return (
    <Banner
      tone="info"
      action={
        <Button size="small" isPending={isPending} onClick={() => void run({ id })}>
          {t("show")}
        </Button>
      }
    >
      {error ?? `${t("masked")} ${t("maskedNote")}`}
    </Banner>
  );
}
