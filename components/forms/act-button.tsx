"use client";

import { type ReactNode, useState } from "react";
import { useAct } from "@/components/forms/use-act";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Result } from "@/lib/kernel/result";

type ActButtonProps = {
  readonly label: string;
  /** Names the thing where several rows have the same button. */
  readonly ariaLabel?: string;
  readonly size?: "medium" | "small";
  /** The question, and what follows from a yes. */
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isDangerous?: boolean;
  readonly typedWord?: string;
  readonly act: () => Promise<Result<unknown, unknown>>;
  readonly messages: string;
  readonly onDone: () => void;
};

/** A button whose act has consequences: it asks first, and says what went wrong where it was asked. */
export function ActButton(props: ActButtonProps) {
  const { label, ariaLabel, size = "medium", title, children, isDangerous = false, typedWord } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { run, error, clear } = useAct({
    action: props.act,
    messages: props.messages,
    onDone: () => {
      setIsOpen(false);
      props.onDone();
    },
  });
  const change = (open: boolean) => {
    clear();
    setIsOpen(open);
  };
  return (
    <>
      <Button
        size={size}
        variant={isDangerous ? "danger" : "secondary"}
        aria-label={ariaLabel}
        onClick={() => change(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        title={title}
        isOpen={isOpen}
        onOpenChange={change}
        confirmLabel={label}
        onConfirm={() => run(undefined)}
        isDangerous={isDangerous}
        {...(typedWord !== undefined && { typedWord })}
      >
        {error !== null && (
          <Banner tone="critical" role="alert" className="mb-3">
            {error}
          </Banner>
        )}
        {children}
      </ConfirmDialog>
    </>
  );
}
