import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { sourceFiles } from "@/lib/testing/sources";

type Leaf = { readonly key: string; readonly text: string };

function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  if (typeof value === "string") return [{ key: path.join("."), text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

function messagesIn(language: string): Leaf[] {
  return sourceFiles([`lib/i18n/messages/${language}`], /\.json$/).flatMap(({ path, text }) =>
    leavesOf(JSON.parse(text), [basename(path, ".json")]),
  );
}

const english = messagesIn("en");
const french = messagesIn("fr");
const code = sourceFiles(["app", "components", "lib"], /\.tsx?$/)
  .filter(({ path }) => !path.endsWith(".test.ts"))
  .map(({ text }) => text)
  .join("\n");

/** The values a message is given: {name} and {count, plural, …}; not the words of a branch, as in "one {is}". */
function placeholders(text: string): string[] {
  const given = /(?<!(?:zero|one|two|few|many|other|true|false|=\d+)\s*)\{\s*(\w+)\s*[,}]/g;
  return [...new Set([...text.matchAll(given)].map(([, name]) => name ?? ""))].sort();
}

/** What stands in quotes and could be a key, and what a template with a key's last step begins with; found once. */
const quoted = new Set([...code.matchAll(/(["'`])([\w.-]+)(?=\1|:)/g)].map(([, , text]) => text));
const templates = new Set([...code.matchAll(/`([\w.-]+)\.\$\{/g)].map(([, text]) => text));

/** A key is used when the code has its end in quotes, alone or with values ("tooLong:max=50"), or a template that leads to it. */
function isUsed(key: string): boolean {
  const parts = key.split(".").slice(1);
  const ends = [key, ...parts.map((_, at) => parts.slice(at).join("."))];
  const beginnings = parts.map((_, at) => parts.slice(0, at).join(".")).filter(Boolean);
  return ends.some((end) => quoted.has(end)) || beginnings.some((beginning) => templates.has(beginning));
}

describe("the words of the interface", () => {
  test("are there in both languages", () => {
    expect(french.map(({ key }) => key)).toEqual(english.map(({ key }) => key));
  });

  test("say something", () => {
    expect([...english, ...french].filter(({ text }) => text.trim() === "")).toEqual([]);
  });

  test("take the same values in both languages", () => {
    const inFrench = new Map(french.map(({ key, text }) => [key, placeholders(text)]));

    expect(
      english.filter(({ key, text }) => String(inFrench.get(key)) !== String(placeholders(text))),
    ).toEqual([]);
  });

  test("are all used", () => {
    expect(english.map(({ key }) => key).filter((key) => !isUsed(key))).toEqual([]);
  });

  test("in French keep their punctuation on the line", () => {
    expect(french.filter(({ text }) => / [;:!?»]|« /.test(text))).toEqual([]);
  });
});
