import type { ComponentProps } from "react";
import { Field, type FieldWords } from "@/components/forms/field";
import { controlLook } from "@/components/ui/control-look";

type TextAreaFieldProps = FieldWords & Omit<ComponentProps<"textarea">, "className">;

export function TextAreaField({
  label,
  help,
  error,
  note,
  className,
  id,
  rows = 3,
  ...rest
}: TextAreaFieldProps) {
  return (
    <Field label={label} help={help} error={error} note={note} className={className} id={id}>
      {(wiring) => (
        <textarea {...rest} {...wiring} rows={rows} className={controlLook(Boolean(error), "resize-y")} />
      )}
    </Field>
  );
}
