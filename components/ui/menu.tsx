"use client";

import type { ReactNode } from "react";
import { Button, MenuItem, MenuTrigger, Menu as PlainMenu, Popover } from "react-aria-components";
import { buttonLook } from "@/components/ui/button-look";
import { classNames } from "@/components/ui/class-names";

export type MenuChoice = {
  readonly id: string;
  readonly label: ReactNode;
  readonly textValue: string;
  readonly href?: string;
  readonly onSelect?: () => void;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
};

type MenuProps = {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly triggerLook?: string;
  readonly choices: readonly MenuChoice[];
};

/** Actions behind a button. `label` names the button when the trigger is a sign only. */
export function Menu({ label, trigger, triggerLook, choices }: MenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={triggerLook ?? buttonLook("secondary", "medium")}>
        {trigger}
      </Button>
      <Popover className="min-w-44 rounded-card border border-line bg-raised p-1 shadow-float outline-none">
        <PlainMenu className="outline-none">
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.textValue}
              isDisabled={choice.isDisabled ?? false}
              {...(choice.href !== undefined && { href: choice.href })}
              {...(choice.onSelect !== undefined && { onAction: choice.onSelect })}
              className={classNames(
                "flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2.5 py-1 outline-none pointer-coarse:min-h-11",
                "data-focused:bg-accent-soft data-disabled:cursor-not-allowed data-disabled:opacity-55",
                choice.isDangerous ? "text-critical-ink" : "text-ink",
              )}
            >
              {choice.label}
            </MenuItem>
          ))}
        </PlainMenu>
      </Popover>
    </MenuTrigger>
  );
}
