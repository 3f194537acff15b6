import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/i18n/use-format";
import type { Contact } from "@/lib/shipstation/request-log/contact";
import { type ContactEntry, runSummary } from "@/lib/shipstation/request-log/contact-entry";
import { storyOf } from "@/lib/shipstation/request-log/contact-story";

/** A request, or a whole import, in one sentence. */
export function useContactWords() {
  const t = useTranslations("requestLog");
  const format = useFormat();
  const withHeld = (sentence: string, held: number) =>
    held > 0 ? `${sentence} · ${t("held", { held })}` : sentence;

  return {
    sentence: (contact: Contact): string => {
      const { key, values } = storyOf(contact);
      const words = t(`what.${key}` as never, values as never);
      // A notice without a carrier or a tracking number leaves two blanks side by side.
      return withHeld(words.replace(/ {2,}/g, " "), contact.heldBack ?? 0);
    },
    run: (entry: ContactEntry): string => {
      const { pagesAsked, pages, ordersSent, heldBack } = runSummary(entry);
      const isWhole = pagesAsked === pages;
      const words = t(isWhole ? "run" : "runPart", { asked: pagesAsked, pages, n: ordersSent });
      return withHeld(words, heldBack);
    },
    window: ({ windowStart, windowEnd }: Contact): string | null => {
      if (!windowStart || !windowEnd) return null;
      return format.span(windowStart, windowEnd);
    },
    duration: (ms: number) => t("milliseconds", { ms: format.number(ms) }),
  };
}
