import { describe, expect, test } from "vitest";
import { localeOfBrowser } from "@/lib/i18n/locale";

describe("the language of a browser", () => {
  test.each([
    ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
    ["en-US,en;q=0.9", "en"],
    ["de-DE,de;q=0.9,en;q=0.5,fr;q=0.7", "fr"],
    ["en;q=0, fr;q=0.1", "fr"],
    ["de", null],
    ["", null],
    [null, null],
  ])("%s is answered in %s", (header, locale) => {
    expect(localeOfBrowser(header)).toBe(locale);
  });
});
