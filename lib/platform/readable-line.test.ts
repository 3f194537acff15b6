import { expect, test } from "vitest";
import { readableLine } from "@/lib/platform/readable-line";

test("who develops reads the time, what was said and the facts, and a stack on its own lines", () => {
  const line = {
    level: 40,
    time: "2026-11-25T10:11:12.345Z",
    role: "all",
    status: 503,
    route: "/api",
    msg: "Answered.",
  };

  expect(readableLine(line)).toBe("10:11:12.345 WARN Answered. status=503 route=/api");
  expect(readableLine({ ...line, err: { stack: "Error: no\n    at here" } })).toMatch(
    /route=\/api\nError: no\n {4}at here$/,
  );
});
