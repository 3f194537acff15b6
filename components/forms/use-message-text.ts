"use client";

import { useMessages, useTranslations } from "next-intl";
import { useCallback } from "react";

/**
 * Turns a message key of a schema or a verb into words. `key` is looked for in the page's own namespace, then in
 * `validation` and `errors`; values ride along: "tooLong:max=50".
 */
export function useMessageText(
  namespace: string | undefined,
): (key: string, values?: Record<string, string>) => string {
  const t = useTranslations();
  const messages = useMessages();
  return useCallback(
    (keyWithValues, values = {}) => {
      const [key = "", riding = ""] = keyWithValues.split(/:(.*)/s);
      const places = [namespace, "validation", "errors"].filter((place) => place !== undefined);
      const place = places.find((one) => isText(messages, `${one}.${key}`));
      // zod's own English is never shown: a schema without a key says where to look, not what it expects.
      const found = place === undefined ? "validation.check" : `${place}.${key}`;
      return t(found as Parameters<typeof t>[0], { ...valuesOf(riding), ...values } as never);
    },
    [t, messages, namespace],
  );
}

function isText(messages: object, path: string): boolean {
  let here: unknown = messages;
  for (const step of path.split(".")) {
    if (typeof here !== "object" || here === null) return false;
    here = (here as Record<string, unknown>)[step];
  }
  return typeof here === "string";
}

function valuesOf(text: string): Record<string, string | number> {
  return Object.fromEntries(
    text.split(",").flatMap((pair) => {
      const [name, value] = pair.split("=");
      if (!name || value === undefined) return [];
      return [[name, /^-?\d+$/.test(value) ? Number(value) : value]];
    }),
  );
}
