import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { describedBy } from "@/components/ui/described-by";

/** What every field says around its control. Words arrive translated. */
export type FieldWords = {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** Said after the label, where most fields of the form are required: t("shared.optional"). */
  readonly note?: ReactNode;
  readonly className?: string | undefined;
};

/** What the control needs so that a screen reader hears label, help and error. */
export type Wiring = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

type FieldProps = FieldWords & {
  readonly id?: string | undefined;
  readonly children: (wiring: Wiring) => ReactNode;
};

/** Label above, control, error, help: in the order they are read. */
export function Field({ label, help, error, note, className, id, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={controlId} className="mb-1 block font-medium">
        {label}
        {note !== undefined && <span className="font-normal text-muted"> ({note})</span>}
      </label>
      {children({
        id: controlId,
        "aria-describedby": describedBy(controlId, help, error),
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <p id={`${controlId}-error`} className="mt-1 text-[0.8125rem] font-medium text-critical-ink">
          {error}
        </p>
      )}
      {help !== undefined && (
        <p id={`${controlId}-help`} className="mt-1 text-[0.8125rem] text-muted">
          {help}
        </p>
      )}
    </div>
  );
}
