"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";

type OnceDialogProps = {
  readonly title: string;
  /** The secret, with its Copy; told what to call once it was copied. */
  readonly children: (noteCopied: () => void) => ReactNode;
  /** "I have saved this password…"; null when there is nothing that could be lost. */
  readonly savedLabel: string | null;
  /** Asked once when it is closed too early. */
  readonly question: string;
  readonly fileName: string;
  readonly fileText: string;
  readonly onDone: () => void;
};

/** Something that is shown once: closing it before it was copied, saved or ticked off is asked about once. */
export function OnceDialog(props: OnceDialogProps) {
  const t = useTranslations("users.reveal");
  const [isSafe, setIsSafe] = useState(props.savedLabel === null);
  const [isAsking, setIsAsking] = useState(false);
  const noteCopied = () => setIsSafe(true);
  const close = () => {
    if (isSafe || isAsking) props.onDone();
    else setIsAsking(true);
  };
  if (isAsking) {
    return (
      <Dialog role="alertdialog" title={t("closeTitle")} isOpen onOpenChange={() => setIsAsking(false)}>
        <p>{props.question}</p>
        <div className="flex flex-wrap justify-end gap-2 pt-4 pb-1">
          <Button variant="danger" onClick={props.onDone}>
            {t("closeAnyway")}
          </Button>
          <Button variant="primary" autoFocus onClick={() => setIsAsking(false)}>
            {t("back")}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={props.title}
      isOpen
      onOpenChange={close}
      size="medium"
      footer={
        <>
          <Button
            onClick={() => {
              download(props.fileName, props.fileText);
              noteCopied();
            }}
          >
            {t("download")}
          </Button>
          <Button variant="primary" onClick={close}>
            {t("done")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {props.children(noteCopied)}
        {props.savedLabel !== null && (
          <Checkbox
            label={props.savedLabel}
            checked={isSafe}
            onChange={(event) => setIsSafe(event.currentTarget.checked)}
          />
        )}
      </div>
    </Dialog>
  );
}

function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
