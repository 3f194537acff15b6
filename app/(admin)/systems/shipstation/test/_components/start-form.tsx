import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { PasswordField } from "@/components/forms/password-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

type StartFormProps = {
  readonly isRunning: boolean;
  readonly onRun: (password: string) => void;
  readonly onStop: () => void;
};

/** Run, Stop, and the optional box; what was typed is forgotten with the run. */
export function StartForm({ isRunning, onRun, onStop }: StartFormProps) {
  const t = useTranslations("connectionTest");
  const [isAsked, setIsAsked] = useState(false);
  const [password, setPassword] = useState("");

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) return;
    onRun(isAsked ? password : "");
    setPassword("");
  };
  return (
    <form onSubmit={submit} className="grid max-w-xl gap-3">
      <Checkbox
        label={t("checkPassword")}
        checked={isAsked}
        onChange={(event) => setIsAsked(event.target.checked)}
      />
      {isAsked && (
        <PasswordField
          label={t("password")}
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isRunning} pendingLabel={t("running")}>
          {t("run")}
        </Button>
        {isRunning && <Button onClick={onStop}>{t("stop")}</Button>}
      </div>
    </form>
  );
}
