import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { describedBy } from "@/components/ui/described-by";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & {
  readonly label: ReactNode;
  readonly help?: ReactNode;
};

/** On or off. Inside a form it waits for Save, as every field does. */
export function Switch({ label, help, className, id, ...rest }: SwitchProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <div className={classNames("flex min-w-0 items-start justify-between gap-4", className)}>
      <div className="min-w-0">
        <label htmlFor={inputId} className="font-medium">
          {label}
        </label>
        {help !== undefined && (
          <p id={`${inputId}-help`} className="text-[0.8125rem] text-muted">
            {help}
          </p>
        )}
      </div>
      <input
        {...rest}
        id={inputId}
        type="checkbox"
        role="switch"
        aria-describedby={describedBy(inputId, help, undefined)}
        className={classNames(
          "relative h-6 w-10 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken transition-colors",
          "before:absolute before:start-[3px] before:top-[3px] before:size-4 before:rounded-full before:bg-line-strong before:transition-transform",
          "checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent",
          "disabled:cursor-not-allowed disabled:opacity-55 forced-colors:appearance-auto",
        )}
      />
    </div>
  );
}
