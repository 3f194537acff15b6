"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/forms/use-act";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { PreviewAsked } from "@/lib/emails/schema";
import { sendTestMailAction } from "../actions";

/** Sends what the preview shows to whoever asks, through the mail server, and tells what that said. */
export function SendTest({ asked, me }: { readonly asked: PreviewAsked; readonly me: string }) {
  const t = useTranslations("emails.test");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { run, error, isPending } = useAct({
    action: sendTestMailAction,
    messages: "emails.failures",
    onDone: ({ address }) => setSentTo(address),
  });
  const send = () => {
    setSentTo(null);
    void run(asked);
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button onClick={send} isPending={isPending} pendingLabel={t("sending")}>
          {t("send")}
        </Button>
        <span className="text-[0.8125rem] break-all text-muted">{me}</span>
      </div>
      <div aria-live="polite">
        {error !== null && <Banner tone="critical">{error}</Banner>}
        {error === null && sentTo !== null && (
          <Banner tone="success">{t("sent", { address: sentTo })}</Banner>
        )}
      </div>
    </div>
  );
}
