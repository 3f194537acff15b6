"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCopy } from "@/components/ui/use-copy";

/** The site's tag, in sight on every page and one press from the clipboard: ShipStation's user name starts with it. */
export function SiteTagChip({ tag }: { readonly tag: string }) {
  const t = useTranslations("shell");
  const { state, copy } = useCopy(tag);
  const Icon = state === "copied" ? Check : Copy;
  return (
    <>
      <button
        type="button"
        onClick={() => void copy()}
        aria-label={t("copySiteTag", { tag })}
        title={t("siteTag")}
        className="inline-flex min-h-7 shrink-0 items-center gap-1.5 rounded-full border border-bar-muted/60 px-2.5 font-mono text-xs font-semibold tracking-wide hover:bg-bar-hover focus-visible:outline-bar-ink pointer-coarse:min-h-10"
      >
        {tag}
        <Icon aria-hidden="true" className="size-3.5 text-bar-muted" />
      </button>
      <span role="status" className="sr-only">
        {state === "copied" && t("siteTagCopied")}
      </span>
    </>
  );
}
