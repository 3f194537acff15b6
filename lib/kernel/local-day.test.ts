import { expect, test } from "vitest";
import { addDays, localDay } from "@/lib/kernel/local-day";

test.each([
  ["2026-11-24T03:00:00Z", "America/Chicago", "2026-11-23"],
  ["2026-11-24T03:00:00Z", "Europe/Paris", "2026-11-24"],
  ["2026-11-23T23:30:00Z", "Europe/Paris", "2026-11-24"],
  ["2026-12-31T23:59:59Z", "Pacific/Kiritimati", "2027-01-01"],
])("%s is another day in %s: %s", (moment, timeZone, day) => {
  expect(localDay(new Date(moment), timeZone)).toBe(day);
});

test("days are counted by the calendar, over months, years and the change of the clocks", () => {
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-11-01", -29)).toBe("2026-10-03");
});
