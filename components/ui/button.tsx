import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "@/components/ui/button-look";
import { classNames } from "@/components/ui/class-names";

export type ButtonProps = Omit<ComponentProps<"button">, "children"> & {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  /** Work is under way: the button keeps its place, width and focus, and does nothing. */
  readonly isPending?: boolean;
  readonly pendingLabel?: ReactNode;
};

export function Button({
  children,
  variant = "secondary",
  size = "medium",
  icon,
  isPending = false,
  pendingLabel,
  className,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonLook(variant, size, className)}
      {...(isPending && { "aria-disabled": true, onClick: (event) => event.preventDefault() })}
    >
      {icon}
      {pendingLabel === undefined ? (
        <span>{children}</span>
      ) : (
        // Both labels lie in one cell, so that the wider one sets the width in both states.
        <span className="grid">
          <span className={classNames("col-start-1 row-start-1", isPending && "invisible")}>{children}</span>
          <span className={classNames("col-start-1 row-start-1", !isPending && "invisible")}>
            {pendingLabel}
          </span>
        </span>
      )}
    </button>
  );
}
