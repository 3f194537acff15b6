"use client";

import { type LucideIcon, Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { type Theme, themes } from "@/components/shell/theme";
import { classNames } from "@/components/ui/class-names";

const looks = {
  system: { Icon: Monitor, label: "themeSystem" },
  light: { Icon: Sun, label: "themeLight" },
  dark: { Icon: Moon, label: "themeDark" },
} as const satisfies Record<Theme, { Icon: LucideIcon; label: string }>;

type ThemeSwitchProps = { readonly theme: Theme; readonly choose: (theme: Theme) => Promise<unknown> };

/** System, light, dark: real radios in one row. The page changes at once; the cookie follows. */
export function ThemeSwitch({ theme, choose }: ThemeSwitchProps) {
  const t = useTranslations("shell");
  const [chosen, setChosen] = useState(theme);
  return (
    <fieldset className="inline-flex items-center rounded-control border border-current/30">
      <legend className="sr-only">{t("theme")}</legend>
      {themes.map((option) => {
        const { Icon, label } = looks[option];
        return (
          <label
            key={option}
            title={t(label)}
            className={classNames(
              "grid min-h-7 min-w-7 place-items-center rounded-control has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-current pointer-coarse:min-h-10 pointer-coarse:min-w-10",
              option === chosen ? "bg-current/15" : "opacity-80 hover:opacity-100",
            )}
          >
            <input
              type="radio"
              name="theme"
              value={option}
              checked={option === chosen}
              onChange={() => {
                setChosen(option);
                document.documentElement.dataset["theme"] = option;
                startTransition(async () => void (await choose(option)));
              }}
              className="sr-only"
            />
            <span className="sr-only">{t(label)}</span>
            <Icon aria-hidden="true" className="size-4" />
          </label>
        );
      })}
    </fieldset>
  );
}
