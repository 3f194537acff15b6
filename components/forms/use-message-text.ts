"use client";

import { useMessages, useTranslations } from "next-intl";
import { hasMessage, parseMessageKey } from "@/components/forms/message-key";

/**
 * Turns a message key of a schema or a verb into words: looked for in the page's own namespace first, then in
 * `validation` and `errors`.
 */
export function useMessageText(
  namespace: string | undefined,
): (text: string, values?: Readonly<Record<string, string>>) => string {
  const t = useTranslations();
  const messages = useMessages();
  return (text, values = {}) => {
    const { key, values: riding } = parseMessageKey(text);
    const places = [namespace, "validation", "errors"].filter((place) => place !== undefined);
    const place = places.find((one) => hasMessage(messages, `${one}.${key}`));
    // A schema that brings no key says where to look, and not what it expects.
    const found = place === undefined ? "validation.check" : `${place}.${key}`;
    return t(found as Parameters<typeof t>[0], { ...riding, ...values } as never);
  };
}
