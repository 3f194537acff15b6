import { expect, test } from "vitest";
import { formatFor } from "@/lib/i18n/format";

const french = formatFor("fr", "Europe/Paris");
const english = formatFor("en", "America/New_York");
const noon = new Date("2026-11-12T12:00:00Z");

test("a moment is told in the reader's language and the store's time zone", () => {
  expect(french.date(noon)).toBe("12 nov. 2026, 13:00");
  expect(english.date(noon)).toBe("Nov 12, 2026, 7:00\u00a0AM");
  expect(english.date("2026-11-12T02:00:00Z", "day")).toBe("Nov 11, 2026");
});

test("money keeps the decimals of its currency", () => {
  expect(french.money(1234567, "EUR")).toBe("12\u00a0345,67\u00a0€");
  expect(english.money(1234567, "USD")).toBe("$12,345.67");
  expect(english.money(500, "JPY")).toBe("¥500");
  expect(english.money(-1250, "USD")).toBe("-$12.50");
});

test("server and browser agree on the space inside a number", () => {
  expect(french.number(1234567.5)).toBe("1\u00a0234\u00a0567,5");
});

test("the time since is told in the largest whole unit", () => {
  const minutesAgo = (minutes: number) => english.relative(noon.getTime() - minutes * 60_000, noon);
  expect(minutesAgo(0)).toBe("now");
  expect(minutesAgo(0.2)).toBe("12 seconds ago");
  expect(minutesAgo(4)).toBe("4 minutes ago");
  expect(minutesAgo(119)).toBe("1 hour ago");
  expect(minutesAgo(60 * 49)).toBe("2 days ago");
  expect(french.relative(noon.getTime() - 240_000, noon)).toBe("il y a 4 minutes");
});

test("a moment that another clock puts into the future is now", () => {
  expect(english.relative(noon.getTime() + 20_000, noon)).toBe("now");
});

test("a span of time names its day once, by the store's own midnight", () => {
  const oneAm = new Date("2026-11-12T06:00:00Z");
  expect(english.span(oneAm, noon)).toBe("Nov 12, 2026, 1:00\u00a0AM – 7:00\u00a0AM");
  expect(english.span(new Date("2026-11-12T04:00:00Z"), noon)).toBe(
    "Nov 11, 2026, 11:00\u00a0PM – Nov 12, 2026, 7:00\u00a0AM",
  );
});

test("a country code that is none is shown as it came", () => {
  expect(french.country("CA")).toBe("Canada");
  expect(french.country("Narnia")).toBe("Narnia");
});
