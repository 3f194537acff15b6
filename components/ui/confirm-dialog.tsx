"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { controlLook } from "@/components/ui/control-look";
import { Dialog } from "@/components/ui/dialog";

type ConfirmDialogProps = {
  /** A question that names the loss: "Disconnect ShipStation?" */
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly confirmLabel: string;
  readonly onConfirm: () => void | Promise<void>;
  readonly isDangerous?: boolean;
  /** What must be typed before the act is possible: only for rotate, disconnect and delete. */
  readonly typedWord?: string;
  readonly cancelLabel?: string;
  readonly pendingLabel?: string;
};

/** Asks before what cannot be undone. The way out has the focus. */
export function ConfirmDialog({ title, children, isOpen, onOpenChange, ...rest }: ConfirmDialogProps) {
  return (
    <Dialog role="alertdialog" title={title} isOpen={isOpen} onOpenChange={onOpenChange}>
      <ConfirmForm {...rest} close={() => onOpenChange(false)}>
        {children}
      </ConfirmForm>
    </Dialog>
  );
}

type ConfirmFormProps = Omit<ConfirmDialogProps, "title" | "isOpen" | "onOpenChange"> & {
  readonly close: () => void;
};

function ConfirmForm({
  children,
  confirmLabel,
  onConfirm,
  isDangerous = false,
  typedWord,
  cancelLabel,
  pendingLabel,
  close,
}: ConfirmFormProps) {
  const t = useTranslations("shared");
  const [typed, setTyped] = useState("");
  const [isPending, setIsPending] = useState(false);
  const isReady = typedWord === undefined || typed.trim() === typedWord;

  const confirm = async () => {
    if (!isReady || isPending) return;
    setIsPending(true);
    try {
      await onConfirm();
    } finally {
      setIsPending(false);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <div className="max-w-prose">{children}</div>
      {typedWord !== undefined && (
        <label className="mt-3 block">
          <span className="mb-1 block font-medium">{t("typeToConfirm", { word: typedWord })}</span>
          <input
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            className={controlLook(false, "font-mono")}
          />
        </label>
      )}
      <div className="flex flex-wrap justify-end gap-2 pt-4 pb-1">
        <Button onClick={close} autoFocus>
          {cancelLabel ?? t("cancel")}
        </Button>
        <Button
          type="submit"
          variant={isDangerous ? "danger" : "primary"}
          disabled={!isReady}
          isPending={isPending}
          {...(pendingLabel !== undefined && { pendingLabel })}
        >
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
