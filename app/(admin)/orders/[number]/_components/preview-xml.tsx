import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";

/** The very `<Order>` of the feed, to read and to copy. */
export function PreviewXml({ xml }: { readonly xml: string }) {
  const t = useTranslations("order.preview");
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="max-w-prose text-muted">{t("xmlHelp")}</p>
        <CopyButton label={t("xmlLabel")} value={xml} />
      </div>
      {/* What scrolls must be reachable by keyboard. */}
      <pre
        tabIndex={0}
        role="region"
        aria-label={t("xmlLabel")}
        translate="no"
        className="mt-2 max-h-112 overflow-auto rounded-control border border-line bg-sunken p-3 font-mono text-xs leading-5"
      >
        <code>{xml}</code>
      </pre>
    </>
  );
}
