import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { formatFeedDate, parseFeedDate, parseShipDate } from "@/lib/shipstation/wire/dates";

describe("a moment", () => {
  test.each([
    ["01/23/2026 17:28", "2026-01-23T17:28:00Z"],
    ["1/2/2026 1:05", "2026-01-02T01:05:00Z"],
    ["1/2/2026 1:5", "2026-01-02T01:05:00Z"],
    ["01/23/2026 17:28:33", "2026-01-23T17:28:33Z"],
    ["01/23/2026 05:28 PM", "2026-01-23T17:28:00Z"],
    ["01/23/2026 5:28pm", "2026-01-23T17:28:00Z"],
    ["01/23/2026 5:28:33 AM", "2026-01-23T05:28:33Z"],
    ["12/8/2011 12:56 PM", "2011-12-08T12:56:00Z"],
    ["12/8/2011 12:56 AM", "2011-12-08T00:56:00Z"],
    ["12/8/2011 0:56 AM", "2011-12-08T00:56:00Z"],
    ["10/18/2019 21:56 PM", "2019-10-18T21:56:00Z"],
    [" 01/23/2026  17:28 ", "2026-01-23T17:28:00Z"],
    ["02/29/2024 00:00", "2024-02-29T00:00:00Z"],
    ["12/31/9999 23:59:59", "9999-12-31T23:59:59Z"],
    ["01/01/1970 00:00", "1970-01-01T00:00:00Z"],
  ])("%j is %s", (text, moment) => {
    expect(parseFeedDate(text)?.toISOString()).toBe(new Date(moment).toISOString());
  });

  test.each([
    "",
    " ",
    "0",
    "02/30/2026 10:00",
    "02/29/2026 10:00",
    "13/01/2026 10:00",
    "00/10/2026 10:00",
    "01/00/2026 10:00",
    "01/23/2026",
    "01/23/2026 24:00",
    "01/23/2026 10:60",
    "01/23/2026 10:00:60",
    "01/23/26 10:00",
    "01/23/0000 10:00",
    "12/31/1969 23:59",
    "01/23/10000 10:00",
    "2026-01-23T17:28:00Z",
    "2026-01-23 17:28",
    "01232026x1728",
    "01%2F23%2F2026 17:28",
    "23/01/2026 17:28",
    "01/23/2026 17:28Z",
    "01/23/2026 17:28 UTC",
    "01/23/2026 21:56 AM",
    "01/23/2026 0:56 PM",
    "01/23/2026 17:28 XM",
    "01-23-2026 17:28",
    "01/23/2026T17:28",
    "٠١/٢٣/٢٠٢٦ ١٧:٢٨",
    "01/23/2026 -1:28",
    "01/23/2026 1e1:00",
    "01/23/2026 17:28\n01/23/2026 17:28",
    "NaN",
    "-1",
  ])("%j is none", (text) => {
    expect(parseFeedDate(text)).toBeNull();
  });

  test("of whole minutes is read back as it was written", () => {
    const minutes = fc
      .date({ min: new Date(0), max: new Date("9999-12-31T23:59:00Z"), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));
    fc.assert(
      fc.property(minutes, (date) => {
        const text = formatFeedDate(date);

        expect(text).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
        expect(parseFeedDate(text)).toEqual(date);
      }),
      { numRuns: 1000 },
    );
  });

  test("is written in UTC, wherever the machine stands", () => {
    vi.stubEnv("TZ", "Asia/Tokyo");
    onTestFinished(() => void vi.unstubAllEnvs());
    const moment = new Date("2026-01-09T20:05:59Z");

    expect(moment.getHours()).toBe(5);
    expect(formatFeedDate(moment)).toBe("01/09/2026 20:05");
  });

  test("any text is a moment from 1970 on, or none; never a fault", () => {
    const nearly = fc.stringMatching(/^\d{1,3}\/\d{1,3}\/\d{1,5} \d{1,3}:\d{1,3}(:\d{1,2})?( [APap][Mm])?$/);
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), (text) => {
        const date = parseFeedDate(text);
        if (date === null) return;

        expect(date.getTime()).toBeGreaterThanOrEqual(0);
        expect(date.getUTCFullYear()).toBeLessThanOrEqual(9999);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a day", () => {
  test.each([
    ["10/19/2026", "2026-10-19"],
    ["1/2/2026", "2026-01-02"],
    [" 02/29/2024 ", "2024-02-29"],
    ["10/19/2026 00:00", "2026-10-19"],
    ["10/19/2026 12:56 PM", "2026-10-19"],
  ])("%j is %s", (text, day) => {
    expect(parseShipDate(text)).toBe(day);
  });

  test.each([
    "",
    "02/30/2026",
    "19/10/2026",
    "2026-10-19",
    "10/19/26",
    "10/19/2026x",
    "tomorrow",
    "12/31/1969",
  ])("%j is none", (text) => {
    expect(parseShipDate(text)).toBeNull();
  });
});
