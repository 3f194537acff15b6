"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { UnsavedChangesGuard } from "@/components/forms/unsaved-changes-guard";
import type { ActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";

type SaveBarProps = {
  readonly form: Pick<ActionForm, "dirtyCount" | "isSaving" | "submit" | "discard">;
  /** A fresh form (Add user) shows its Save before anything was typed. */
  readonly isAlwaysShown?: boolean;
  readonly saveLabel?: string;
};

/** Appears with the first change. Save is never greyed out for what was typed: pressing it says what is missing. */
export function SaveBar({ form, isAlwaysShown = false, saveLabel }: SaveBarProps) {
  const t = useTranslations("shared");
  const { dirtyCount, isSaving, submit, discard } = form;
  const isShown = isAlwaysShown || dirtyCount > 0 || isSaving;
  useSaveShortcut(submit, isShown && !isSaving);

  return (
    <>
      <UnsavedChangesGuard count={isSaving ? 0 : dirtyCount} />
      <div role="status" className="sr-only">
        {dirtyCount > 0 && t("unsavedChanges", { n: dirtyCount })}
      </div>
      {isShown && (
        <div
          role="region"
          aria-label={t("unsavedChanges", { n: dirtyCount })}
          data-print="no"
          className="sticky bottom-3 z-30 mt-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card border border-bar-line bg-bar px-4 py-2.5 text-bar-ink shadow-float"
        >
          <p className="font-medium">{dirtyCount > 0 && t("unsavedChanges", { n: dirtyCount })}</p>
          <div className="ms-auto flex flex-wrap gap-2">
            {dirtyCount > 0 && (
              <button
                type="button"
                onClick={discard}
                disabled={isSaving}
                className="min-h-9 rounded-control border border-bar-muted px-3.5 py-1 font-medium hover:bg-bar-hover focus-visible:outline-bar-ink disabled:opacity-55 pointer-coarse:min-h-11"
              >
                {t("discard")}
              </button>
            )}
            <Button
              variant="primary"
              onClick={() => void submit()}
              isPending={isSaving}
              pendingLabel={t("saving")}
              className="bg-bar-ink! text-bar! hover:bg-white! focus-visible:outline-bar-ink"
            >
              {saveLabel ?? t("save")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

function useSaveShortcut(submit: () => Promise<void>, isOn: boolean): void {
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  useEffect(() => {
    if (!isOn) return;
    const save = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "s" ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      void latest.current();
    };
    document.addEventListener("keydown", save);
    return () => document.removeEventListener("keydown", save);
  }, [isOn]);
}
