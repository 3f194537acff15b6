"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Heading, Modal, ModalOverlay, Dialog as PlainDialog } from "react-aria-components";
import { classNames } from "@/components/ui/class-names";

type DialogProps = {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** Buttons; the main one last. */
  readonly footer?: ReactNode;
  readonly size?: "small" | "medium" | "large";
  /** "alertdialog" for a question that must be answered. */
  readonly role?: "dialog" | "alertdialog";
  /** false: Esc, ✕ and a click outside ask onOpenChange(false) too, but the owner may keep it open. */
  readonly hasClose?: boolean;
};

const widths = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-3xl" };

/** A layer over the page: focus stays inside, Esc closes, and focus returns to what opened it. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  children,
  footer,
  size = "small",
  role = "dialog",
  hasClose = true,
}: DialogProps) {
  const t = useTranslations("shared");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-50 flex items-end justify-center bg-black/50 p-0 sm:items-center sm:p-6"
    >
      <Modal
        className={classNames(
          "flex max-h-[calc(100dvh-1rem)] w-full flex-col rounded-t-card border border-line bg-raised shadow-float outline-none sm:rounded-card",
          widths[size],
        )}
      >
        <PlainDialog role={role} className="flex min-h-0 flex-col outline-none">
          <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-2">
            <Heading slot="title" level={2} className="min-w-0 text-base leading-6 font-semibold">
              {title}
            </Heading>
            {hasClose && role === "dialog" && (
              <button
                type="button"
                aria-label={t("close")}
                onClick={() => onOpenChange(false)}
                className="-me-1.5 grid size-7 shrink-0 place-items-center rounded-control text-muted hover:bg-sunken hover:text-ink pointer-coarse:size-11"
              >
                <X aria-hidden="true" className="size-4.5" />
              </button>
            )}
          </div>
          <div className="min-h-0 overflow-y-auto px-5 py-1">{children}</div>
          {footer !== undefined && (
            <div className="flex flex-wrap justify-end gap-2 px-5 pt-4 pb-5">{footer}</div>
          )}
          {footer === undefined && <div className="h-4" />}
        </PlainDialog>
      </Modal>
    </ModalOverlay>
  );
}
