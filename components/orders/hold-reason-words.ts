import { useMessages, useTranslations } from "next-intl";
import { useFieldWords } from "@/components/orders/field-words";
import type { HoldReason } from "@/lib/shipstation/hold-reasons";

/** Why an order is held back, in a sentence. `statusLabel` is the word people read for its status. */
export function useHoldReasonWords(statusLabel: string): (reason: HoldReason) => string {
  const t = useTranslations("holdReasons");
  const known = useMessages().holdReasons;
  const fieldWords = useFieldWords();

  return ({ reason, path }) => {
    const key = isKey(known, reason) ? reason : "other";
    const item = Number(/^items\.(\d+)/.exec(path)?.[1] ?? 0) + 1;
    return t(key, { item, field: fieldWords(path), status: statusLabel });
  };
}

function isKey<Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> {
  return Object.hasOwn(words, key);
}
