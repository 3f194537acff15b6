"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Locale } from "@/lib/i18n/locale";
import { type ConnectionFacts, ConnectionUserForm } from "./connection-user-form";
import { PersonForm } from "./person-form";

type NewUserProps = {
  readonly kind: "person" | "connection";
  readonly locale: Locale;
  readonly connection: ConnectionFacts;
};

/** First whom the user is for; then the form for it. What was typed in one stays when the other is looked at. */
export function NewUser({ kind, locale, connection }: NewUserProps) {
  const t = useTranslations("users.kind");
  const [chosen, setChosen] = useState(kind);
  return (
    <div className="grid max-w-3xl gap-4">
      <RadioCards
        label={t("label")}
        layout="side-by-side"
        name="kind"
        defaultChoice={kind}
        onChange={(event) => setChosen(event.currentTarget.value === "connection" ? "connection" : "person")}
        options={[
          { value: "person", label: t("person"), help: t("personHelp") },
          { value: "connection", label: t("connection"), help: t("connectionHelp") },
        ]}
      />
      <div hidden={chosen !== "person"}>
        <PersonForm locale={locale} />
      </div>
      <div hidden={chosen !== "connection"}>
        <ConnectionUserForm {...connection} />
      </div>
    </div>
  );
}
