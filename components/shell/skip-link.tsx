import { useTranslations } from "next-intl";

export const contentId = "content";

/** The first stop of the Tab key: past the menu, to what the page is about. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href={`#${contentId}`}
      className="fixed start-3 top-2 z-50 -translate-y-20 rounded-control bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
    >
      {t("skipToContent")}
    </a>
  );
}
