"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Ago } from "@/components/ui/moment";
import { type ApiKeyCause, apiKeyCauses } from "@/lib/shipstation/api/judge-api-key";
import type { Connection } from "@/lib/shipstation/connection";
import { checkApiKeyAction } from "../actions";

/** What ShipStation said of the saved key, why, and a button to ask again. */
export function ApiKeyStatus({ apiKey }: { readonly apiKey: NonNullable<Connection["apiKey"]> }) {
  const t = useTranslations("general.api");
  const [isChecking, setIsChecking] = useState(false);
  const check = async () => {
    setIsChecking(true);
    try {
      await checkApiKeyAction({});
    } finally {
      setIsChecking(false);
    }
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-2" role="status">
      <div className="min-w-0 flex-1 basis-72">
        <Verdict apiKey={apiKey} />
      </div>
      <Button size="small" onClick={() => void check()} isPending={isChecking} pendingLabel={t("checking")}>
        {t("checkNow")}
      </Button>
    </div>
  );
}

function Verdict({ apiKey }: { readonly apiKey: NonNullable<Connection["apiKey"]> }) {
  const t = useTranslations("general.api");
  const at = apiKey.checkedAt;
  const cause = isCause(apiKey.checkCause) ? t(`cause.${apiKey.checkCause}`) : null;
  const when = () => (at ? <Ago at={at} /> : null);
  if (!at) return <Badge>{t("notCheckedYet")}</Badge>;
  if (apiKey.state === "accepted") return <Badge tone="success">{t.rich("accepted", { when })}</Badge>;
  if (apiKey.state === "refused") {
    return (
      <>
        <Badge tone="critical">{t.rich("refused", { when })}</Badge>
        <p className="mt-1 text-[0.8125rem] text-muted first-letter:uppercase">{cause}</p>
      </>
    );
  }
  return (
    <>
      <Badge tone="warning">{t("notCheckedBadge")}</Badge>
      <p className="mt-1 text-[0.8125rem] text-muted">{t("notChecked", { cause: cause ?? "" })}</p>
    </>
  );
}

function isCause(text: string | null): text is ApiKeyCause {
  return apiKeyCauses.some((cause) => cause === text);
}
