"use client";

import { useTranslations } from "next-intl";
import { Toaster as Sonner } from "sonner";

/** Where short good news appears. Errors never do: they stay beside what caused them. */
export function Toaster({ theme }: { readonly theme: "light" | "dark" | "system" }) {
  const t = useTranslations("shared");
  return (
    <Sonner
      theme={theme}
      position="bottom-right"
      duration={6000}
      visibleToasts={3}
      closeButton
      hotkey={["F8"]}
      containerAriaLabel={t("notifications")}
      toastOptions={{
        closeButtonAriaLabel: t("close"),
        style: {
          background: "var(--color-raised)",
          color: "var(--color-ink)",
          border: "1px solid var(--color-line)",
          fontFamily: "inherit",
        },
      }}
    />
  );
}
