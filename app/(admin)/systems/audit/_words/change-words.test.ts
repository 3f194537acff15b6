import { describe, expect, test } from "vitest";
import english from "@/lib/i18n/messages/en/changeHistory.json";
import french from "@/lib/i18n/messages/fr/changeHistory.json";
import { sourceFiles } from "@/lib/testing/sources";

const recording = sourceFiles(["lib", "app"], /\.ts$/).filter(
  ({ path, text }) => !path.endsWith(".test.ts") && text.includes("recordChange("),
);

/** What is recorded as having happened: the texts after `action:` or `const action =`, all branches of them. */
const recorded = recording.flatMap(({ text }) =>
  [...text.matchAll(/\baction(?::| =)([^,;]*)/g)].flatMap(([, value]) =>
    [...(value ?? "").matchAll(/"([a-z-]+\.[a-z-]+)"/g)].map(([, action]) => action ?? ""),
  ),
);

describe("the change history", () => {
  test("has words in both languages for everything that is ever recorded", () => {
    const wordless = (words: Record<string, string>) =>
      [...new Set(recorded)].filter((action) => !(action.replace(".", "-") in words));

    expect(wordless(english.actions)).toEqual([]);
    expect(wordless(french.actions)).toEqual([]);
  });

  test("is asked of every file that records: each names at least one action", () => {
    const silent = recording
      .filter(
        ({ path, text }) => path !== "lib/activity/record-change.ts" && !/"[a-z-]+\.[a-z-]+"/.test(text),
      )
      .map(({ path }) => path);

    expect(silent).toEqual([]);
    expect(new Set(recorded).size).toBeGreaterThan(30);
  });
});
