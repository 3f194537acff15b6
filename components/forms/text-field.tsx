import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldWords } from "@/components/forms/field";
import { controlLook } from "@/components/ui/control-look";

type TextFieldProps = FieldWords &
  Omit<ComponentProps<"input">, "className"> & {
    /** Beside the control, such as a unit or a button. */
    readonly suffix?: ReactNode;
    /** For codes, names and addresses that are typed letter for letter elsewhere. */
    readonly isCode?: boolean;
  };

export function TextField({
  label,
  help,
  error,
  note,
  className,
  id,
  suffix,
  isCode = false,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error} note={note} className={className} id={id}>
      {(wiring) => (
        <div className="flex items-center gap-2">
          <input
            type="text"
            {...rest}
            {...wiring}
            {...(isCode && { autoCapitalize: "none", autoCorrect: "off", spellCheck: false })}
            className={controlLook(Boolean(error), isCode ? "grow font-mono" : "grow")}
          />
          {suffix}
        </div>
      )}
    </Field>
  );
}
