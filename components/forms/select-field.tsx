import type { ComponentProps } from "react";
import { Field, type FieldWords } from "@/components/forms/field";
import { Select } from "@/components/ui/select";

export type SelectOption = { readonly value: string; readonly label: string; readonly isDisabled?: boolean };

type SelectFieldProps = FieldWords &
  Omit<ComponentProps<"select">, "className" | "children"> & {
    readonly options: readonly SelectOption[];
    /** The first, empty choice: "Choose…". Without it the first option is chosen. */
    readonly placeholder?: string;
  };

export function SelectField({
  label,
  help,
  error,
  note,
  className,
  id,
  options,
  placeholder,
  ...rest
}: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={error} note={note} className={className} id={id}>
      {(wiring) => (
        <Select {...rest} {...wiring} hasError={Boolean(error)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            // Node and browsers know some currencies and countries by slightly other names: the server's stay.
            <option
              key={option.value}
              value={option.value}
              disabled={option.isDisabled}
              suppressHydrationWarning
            >
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
