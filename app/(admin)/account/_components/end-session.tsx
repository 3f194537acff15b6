"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { endSessionAction } from "../actions";

type EndSessionProps = { readonly reference: string; readonly device: string };

export function EndSession({ reference, device }: EndSessionProps) {
  const t = useTranslations("account");
  const { run, error, isPending } = useAct({
    action: endSessionAction,
    messages: "account",
    onDone: () => toast.success(t("sessionEnded", { device })),
  });
  return (
    <>
      <Button
        size="small"
        isPending={isPending}
        aria-label={t("signOutOf", { device })}
        onClick={() => run({ reference })}
      >
        {t("signOut")}
      </Button>
      {error !== null && (
        <p role="alert" className="mt-1 text-[0.8125rem] font-medium text-critical-ink">
          {error}
        </p>
      )}
    </>
  );
}
