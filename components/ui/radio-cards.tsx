import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { describedBy } from "@/components/ui/described-by";

export type RadioCard = {
  readonly value: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly isDisabled?: boolean;
};

type RadioCardsProps = Omit<ComponentProps<"input">, "type" | "value" | "className"> & {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly options: readonly RadioCard[];
  /** For a form without react-hook-form: the chosen value at the start. */
  readonly defaultChoice?: string;
  readonly layout?: "stacked" | "side-by-side";
};

/** A choice of few, each with its consequence. Real radios: arrows move, one Tab stop. */
export function RadioCards({
  label,
  help,
  error,
  options,
  defaultChoice,
  layout = "stacked",
  id,
  ...rest
}: RadioCardsProps) {
  const ownId = useId();
  const groupId = id ?? ownId;
  return (
    <fieldset className="min-w-0" aria-describedby={describedBy(groupId, help, error)}>
      <legend className="mb-1 font-medium">{label}</legend>
      {help !== undefined && (
        <p id={`${groupId}-help`} className="mb-1.5 text-[0.8125rem] text-muted">
          {help}
        </p>
      )}
      <div className={classNames("grid gap-2", layout === "side-by-side" && "sm:grid-cols-2")}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className={classNames(
              "flex min-w-0 items-start gap-2.5 rounded-control border px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft",
              "has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-disabled:opacity-55",
              error ? "border-danger" : "border-line-strong",
            )}
          >
            <input
              {...rest}
              id={index === 0 ? groupId : `${groupId}-${option.value}`}
              type="radio"
              value={option.value}
              disabled={option.isDisabled || rest.disabled}
              {...(defaultChoice !== undefined && { defaultChecked: option.value === defaultChoice })}
              className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
            />
            <span className="min-w-0">
              <span className="block font-medium">{option.label}</span>
              {option.help !== undefined && (
                <span className="block text-[0.8125rem] text-muted">{option.help}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${groupId}-error`} className="mt-1 text-[0.8125rem] font-medium text-critical-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
