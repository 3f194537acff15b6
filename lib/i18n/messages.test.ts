import { expect, test } from "vitest";
import { messagesByLocale } from "@/lib/i18n/messages";

test("French has a word for every English one, and no other", () => {
  expect(Object.keys(flat(messagesByLocale.fr)).sort()).toEqual(
    Object.keys(flat(messagesByLocale.en)).sort(),
  );
});

test("a sentence asks for the same values in both languages", () => {
  const english = flat(messagesByLocale.en);
  for (const [key, text] of Object.entries(flat(messagesByLocale.fr))) {
    expect([key, argumentsOf(text)]).toEqual([key, argumentsOf(english[key] ?? "")]);
  }
});

test("French punctuation never starts a line", () => {
  const loose = Object.entries(flat(messagesByLocale.fr)).filter(([, text]) => / [;:?!»]|« /.test(text));
  expect(loose).toEqual([]);
});

function flat(tree: object, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) => {
      const here = path === "" ? key : `${path}.${key}`;
      return typeof value === "string" ? [[here, value]] : Object.entries(flat(value, here));
    }),
  );
}

/** What stands in braces and is not a branch of a plural. */
function argumentsOf(text: string): string[] {
  const found = text.matchAll(/(?<!(?:one|many|other|=\d+) )\{(\w+)[,}]/g);
  return [...new Set([...found].map((match) => match[1] ?? ""))].sort();
}
