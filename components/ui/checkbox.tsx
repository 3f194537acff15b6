import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { describedBy } from "@/components/ui/described-by";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** The label is for screen readers only (a box at the head of a table row). */
  readonly isLabelHidden?: boolean;
};

export function Checkbox({
  label,
  help,
  error,
  isLabelHidden = false,
  className,
  id,
  ...rest
}: CheckboxProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={inputId} className="inline-flex min-h-6 items-start gap-2 py-0.5">
        <input
          {...rest}
          id={inputId}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(inputId, help, error)}
          className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
        />
        <span className={isLabelHidden ? "sr-only" : "min-w-0"}>{label}</span>
      </label>
      {help !== undefined && (
        <p id={`${inputId}-help`} className="ms-6 text-[0.8125rem] text-muted">
          {help}
        </p>
      )}
      {error && (
        <p id={`${inputId}-error`} className="ms-6 text-[0.8125rem] font-medium text-critical-ink">
          {error}
        </p>
      )}
    </div>
  );
}
