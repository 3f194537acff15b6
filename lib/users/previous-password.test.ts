import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acceptedOldHash,
  oldPasswordAfterRotation,
  oldPasswordDelays,
  oldPasswordEnd,
  runningImportMs,
} from "@/lib/users/previous-password";

const now = new Date("2026-11-25T10:00:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const firstPage = { isLaterPage: false };
const laterPage = { isLaterPage: true };
const rotated = (until: Date | null) => ({
  passwordHash: "new",
  previousPasswordHash: until ? "old" : null,
  previousPasswordUntil: until,
});

describe("an old password", () => {
  test("is accepted until its end, and not at its end", () => {
    expect(acceptedOldHash(rotated(at(1)), firstPage, now)).toBe("old");
    expect(acceptedOldHash(rotated(at(0)), firstPage, now)).toBeNull();
    expect(oldPasswordEnd(rotated(at(1)), now)).toEqual(at(1));
    expect(oldPasswordEnd(rotated(at(0)), now)).toBeNull();
  });

  test("fetches the later pages of a running import for five minutes more", () => {
    expect(acceptedOldHash(rotated(at(-runningImportMs + 1)), laterPage, now)).toBe("old");
    expect(acceptedOldHash(rotated(at(-runningImportMs)), laterPage, now)).toBeNull();
    expect(acceptedOldHash(rotated(at(-1)), firstPage, now)).toBeNull();
  });

  test("is never accepted where there is none, whatever the clock says", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.boolean(), (moment, isLaterPage) => {
        expect(acceptedOldHash(rotated(null), { isLaterPage }, moment)).toBeNull();
      }),
    );
  });
});

describe("rotating", () => {
  test.each([
    ["1h", 3_600_000],
    ["24h", 86_400_000],
    ["7d", 604_800_000],
  ] as const)("with %s keeps the present password that long", (delay, ms) => {
    expect(oldPasswordAfterRotation(rotated(null), delay, now)).toEqual({
      previousPasswordHash: "new",
      previousPasswordUntil: at(ms),
    });
  });

  test("now keeps nothing, not even what an earlier rotation kept", () => {
    const nothing = { previousPasswordHash: null, previousPasswordUntil: null };

    expect(oldPasswordAfterRotation(rotated(null), "now", now)).toEqual(nothing);
    expect(oldPasswordAfterRotation(rotated(at(1000)), "now", now)).toEqual(nothing);
  });

  test("again while the old one is accepted keeps that one: the new one was never used", () => {
    expect(oldPasswordAfterRotation(rotated(at(1000)), "1h", now).previousPasswordHash).toBe("old");
    expect(oldPasswordAfterRotation(rotated(at(-1000)), "1h", now).previousPasswordHash).toBe("new");
  });

  test("never leaves an old password without an end", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...oldPasswordDelays),
        fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: null }),
        (delay, offset) => {
          const kept = oldPasswordAfterRotation(rotated(offset === null ? null : at(offset)), delay, now);

          expect(kept.previousPasswordHash === null).toBe(kept.previousPasswordUntil === null);
        },
      ),
    );
  });
});
