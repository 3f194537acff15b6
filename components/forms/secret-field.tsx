"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Field, type FieldWords } from "@/components/forms/field";
import { Button } from "@/components/ui/button";
import { controlLook } from "@/components/ui/control-look";
import { useFormat } from "@/lib/i18n/use-format";

/** All that is ever known in the browser of a secret that is stored. */
export type StoredSecret = {
  readonly ending: string;
  readonly setAt: Date | string;
  readonly setBy?: string;
};

type SecretFieldProps = FieldWords &
  Omit<ComponentProps<"input">, "className" | "type" | "onChange"> & {
    readonly stored: StoredSecret | null;
    /** Puts the field's value: "" means "leave what is stored". */
    readonly onValue: (value: string) => void;
    /** Offered when the secret may be taken away; the form sends it with the next Save. */
    readonly onRemove?: (isRemoved: boolean) => void;
    readonly isRemoved?: boolean;
  };

/** Write-only: shows that a secret is there and lets it be replaced, never read. */
export function SecretField({
  stored,
  onValue,
  onRemove,
  isRemoved = false,
  value = "",
  ...rest
}: SecretFieldProps) {
  const { label, help, error, note, className, id, ...control } = rest;
  const t = useTranslations("shared");
  const [isReplacing, setIsReplacing] = useState(false);
  const isOpen = stored === null || (!isRemoved && (isReplacing || value !== ""));

  const keep = () => {
    setIsReplacing(false);
    onValue("");
    onRemove?.(false);
  };
  return (
    <Field
      label={label}
      help={isOpen && stored ? t("secretReplaceHelp") : help}
      error={error}
      note={note}
      className={className}
      id={id}
    >
      {(wiring) => (
        <div className="flex flex-wrap items-center gap-2">
          {isOpen ? (
            <input
              {...control}
              {...wiring}
              type="password"
              value={value}
              onChange={(event) => onValue(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Escape" || !stored) return;
                event.preventDefault();
                keep();
              }}
              autoFocus={isReplacing}
              autoComplete="off"
              spellCheck={false}
              className={controlLook(Boolean(error), "basis-40 grow font-mono")}
            />
          ) : (
            <StoredText stored={stored} isRemoved={isRemoved} wiring={wiring} />
          )}
          {stored && (isOpen || isRemoved) && <Button onClick={keep}>{t("keepCurrent")}</Button>}
          {stored && !isOpen && !isRemoved && (
            <Button onClick={() => setIsReplacing(true)}>{t("replace")}</Button>
          )}
          {stored && !isOpen && !isRemoved && onRemove && (
            <Button variant="ghost" onClick={() => onRemove(true)}>
              {t("remove")}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

type StoredTextProps = {
  readonly stored: StoredSecret;
  readonly isRemoved: boolean;
  readonly wiring: { readonly id: string; readonly "aria-describedby": string | undefined };
};

function StoredText({ stored, isRemoved, wiring }: StoredTextProps) {
  const t = useTranslations("shared");
  const format = useFormat();
  const date = format.date(stored.setAt, "day");
  const since =
    stored.setBy === undefined ? t("secretSetOn", { date }) : t("secretSet", { date, name: stored.setBy });
  return (
    <output
      {...wiring}
      className="flex min-h-9 min-w-0 grow flex-wrap items-center gap-x-3 rounded-control border border-line bg-sunken px-2.5 py-1"
    >
      <span className={isRemoved ? "font-mono line-through" : "font-mono"}>•••• {stored.ending}</span>
      <span className="text-[0.8125rem] text-muted">{isRemoved ? t("removeOnSave") : since}</span>
    </output>
  );
}
