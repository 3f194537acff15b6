import { expect, test } from "vitest";
import { readWireDateTime, wholeMinute, wireDateTime } from "@/simulator/wire-dates";

test("a time is written as ShipStation writes it, in UTC", () => {
  expect(wireDateTime(new Date("2026-01-03T05:07:59Z"))).toBe("01/03/2026 05:07");
  expect(wireDateTime(wholeMinute(new Date("2026-01-03T05:07:59Z")))).toBe("01/03/2026 05:07");
});

test.each([
  "2/1/2026 10:00",
  "02/30/2026 10:00",
  "13/01/2026 10:00",
  "01/01/2026 24:00",
  "2026-01-01T10:00",
  " 01/01/2026 10:00",
  "",
])('"%s" is refused', (text) => {
  expect(readWireDateTime(text)).toBeNull();
});

test("a time that was written is read back", () => {
  expect(readWireDateTime("02/29/2028 23:59")?.toISOString()).toBe("2028-02-29T23:59:00.000Z");
});
