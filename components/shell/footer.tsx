import { useTranslations } from "next-intl";
import { OuterLink } from "@/components/ui/text-link";

/** Help in the same place on every page. */
export function Footer() {
  const t = useTranslations("shell");
  const shared = useTranslations("shared");
  return (
    <footer className="mx-auto flex w-full max-w-[80rem] flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-5 text-[0.8125rem] text-muted sm:px-6">
      <p>{shared("appName")}</p>
      <p>
        {t("help")} –{" "}
        <OuterLink href={t("helpGuideUrl")} newTab={shared("newTab")}>
          {t("helpGuide")}
        </OuterLink>
      </p>
    </footer>
  );
}
