import { expect, test } from "vitest";
import { dateFormat } from "@/lib/i18n/kept-formats";

const day = { dateStyle: "medium", timeZone: "Europe/Paris" } as const;

test("a format is made once for a language and what is asked of it", () => {
  expect(dateFormat("fr", day)).toBe(dateFormat("fr", { ...day }));
  expect(dateFormat("en", day)).not.toBe(dateFormat("fr", day));
  expect(dateFormat("fr", { ...day, timeZone: "UTC" })).not.toBe(dateFormat("fr", day));
});

test("no more of them are kept than a process needs, and all of them stay right", () => {
  const first = dateFormat("fr", day);
  const zones = Intl.supportedValuesOf("timeZone").slice(0, 200);

  for (const timeZone of zones) {
    expect(dateFormat("en", { timeZone }).resolvedOptions().timeZone).toBe(timeZone);
  }

  expect(dateFormat("fr", day)).not.toBe(first);
  expect(dateFormat("fr", day).format(new Date("2026-11-12T12:00:00Z"))).toBe("12 nov. 2026");
});
