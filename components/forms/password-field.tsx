"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Field, type FieldWords } from "@/components/forms/field";
import { Button } from "@/components/ui/button";
import { controlLook } from "@/components/ui/control-look";

type PasswordFieldProps = FieldWords &
  Omit<ComponentProps<"input">, "className" | "type" | "autoComplete"> & {
    /** What a password manager should do with it. */
    readonly autoComplete: "current-password" | "new-password" | "off";
  };

/** Pasting and password managers are welcome; Show lets the eye check what the fingers did. */
export function PasswordField({ label, help, error, note, className, id, ...rest }: PasswordFieldProps) {
  const t = useTranslations("shared");
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field label={label} help={help} error={error} note={note} className={className} id={id}>
      {(wiring) => (
        <div className="flex gap-2">
          <input
            {...rest}
            {...wiring}
            type={isShown ? "text" : "password"}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            className={controlLook(Boolean(error), "grow")}
          />
          <Button
            onClick={() => setIsShown(!isShown)}
            aria-label={isShown ? t("hidePassword") : t("showPassword")}
            aria-controls={wiring.id}
            icon={<Icon aria-hidden="true" className="size-4" />}
          >
            {isShown ? t("hide") : t("show")}
          </Button>
        </div>
      )}
    </Field>
  );
}
