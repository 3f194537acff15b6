"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";

type CopyButtonProps = {
  /** What is copied, for screen readers: "Order number". */
  readonly label: string;
  readonly value: string;
};

/** A small Copy beside a value that already stands on the page. */
export function CopyButton({ label, value }: CopyButtonProps) {
  const t = useTranslations("shared");
  const { state, copy } = useCopy(value);
  const isCopied = state === "copied";
  const Icon = isCopied ? Check : Copy;
  return (
    <>
      <Button
        size="small"
        variant="ghost"
        onClick={() => void copy()}
        aria-label={isCopied ? undefined : t("copySubject", { subject: label })}
        icon={<Icon aria-hidden="true" className="size-3.5" />}
      >
        {isCopied ? t("copied") : t("copy")}
      </Button>
      <span role="status" className="sr-only">
        {isCopied && t("copied")}
      </span>
    </>
  );
}
