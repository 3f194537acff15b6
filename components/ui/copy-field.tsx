"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";

type CopyFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly help?: ReactNode;
  /** Told once the value is on the clipboard (a dialog that shows a password once needs to know). */
  readonly onCopied?: () => void;
};

/** A value to type elsewhere, letter for letter: read-only text and a Copy button. */
export function CopyField({ label, value, help, onCopied }: CopyFieldProps) {
  const id = useId();
  const t = useTranslations("shared");
  const input = useRef<HTMLInputElement>(null);
  const { state, copy } = useCopy(value, input, onCopied);
  const isCopied = state === "copied";
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          ref={input}
          readOnly
          value={value}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-9 w-full min-w-0 grow rounded-control border border-line-strong bg-sunken px-2.5 font-mono text-[0.8125rem] pointer-coarse:min-h-11"
        />
        <Button
          onClick={copy}
          aria-label={isCopied ? undefined : t("copySubject", { subject: label })}
          icon={
            isCopied ? (
              <Check aria-hidden="true" className="size-4" />
            ) : (
              <Copy aria-hidden="true" className="size-4" />
            )
          }
        >
          {isCopied ? t("copied") : t("copy")}
        </Button>
      </div>
      {help !== undefined && (
        <p id={`${id}-help`} className="mt-1 text-[0.8125rem] text-muted">
          {help}
        </p>
      )}
      <p role="status" className={state === "refused" ? "mt-1 text-[0.8125rem] text-muted" : "sr-only"}>
        {isCopied && t("copied")}
        {state === "refused" && t("copyFailed")}
      </p>
    </div>
  );
}
