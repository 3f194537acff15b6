"use client";

import { ClipboardList } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button, type ButtonProps } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import type { ConnectionFormField } from "@/lib/shipstation/connection-form";

export type ConnectionSheetValues = {
  readonly fields: readonly ConnectionFormField[];
  readonly userName: string;
  readonly unmappedStatuses: number;
};

type ConnectionSheetProps = ConnectionSheetValues &
  Pick<ButtonProps, "variant" | "size"> & { readonly label?: string };

/** ShipStation's Custom Store form beside the real one: its fields in its order, each with Copy, never the password. */
export function ConnectionSheet({
  fields,
  userName,
  unmappedStatuses,
  label,
  variant = "secondary",
  size = "medium",
}: ConnectionSheetProps) {
  const t = useTranslations("checklist.sheet");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon={<ClipboardList aria-hidden="true" className="size-4" />}
        onClick={() => setIsOpen(true)}
      >
        {label ?? t("open")}
      </Button>
      <Dialog title={t("title")} size="medium" isOpen={isOpen} onOpenChange={setIsOpen}>
        <p className="mb-3 text-muted">{t("about")}</p>
        {unmappedStatuses > 0 && (
          <Banner tone="warning" className="mb-3">
            {t("unmapped", { n: unmappedStatuses })}
          </Banner>
        )}
        <div className="grid gap-3 pb-1">
          {fields.map(({ name, text }) =>
            text === null || text === "" ? (
              <p key={name}>
                <span className="block font-medium">{name}</span>
                <span className="text-muted">{text === null ? t("password", { userName }) : t("empty")}</span>
              </p>
            ) : (
              <CopyField key={name} label={name} value={text} />
            ),
          )}
        </div>
      </Dialog>
    </>
  );
}
