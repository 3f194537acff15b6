"use client";

import { useTranslations } from "next-intl";
import { DeadEnd } from "@/components/shell/dead-end";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";

type FailureProps = { readonly error: Error & { digest?: string }; readonly retry: () => void };

/** 500: nothing of the error itself, only the code that finds it in the log. */
export function Failure({ error, retry }: FailureProps) {
  const t = useTranslations("errors");
  return (
    <DeadEnd
      code="500"
      title={t("failedTitle")}
      action={
        <Button variant="primary" onClick={retry}>
          {t("tryAgain")}
        </Button>
      }
    >
      {error.digest === undefined ? (
        t("failedBodyPlain")
      ) : (
        <>
          <p className="mb-4">{t("failedBody")}</p>
          <div className="mx-auto max-w-sm text-start text-ink">
            <CopyField label={t("supportCode")} value={error.digest} />
          </div>
        </>
      )}
    </DeadEnd>
  );
}
