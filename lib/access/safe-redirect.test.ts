import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeRedirect } from "@/lib/access/safe-redirect";

describe("sign-in leads on", () => {
  test.each([
    ["/orders", "/orders"],
    ["/orders?page=2&status=Ready%20to%20Ship#top", "/orders?page=2&status=Ready%20to%20Ship#top"],
    ["/systems/../orders", "/orders"],
    ["/", "/"],
  ])("from %s to %s", (next, path) => {
    expect(safeRedirect(next)).toBe(path);
  });
});

describe("sign-in never leads to", () => {
  test.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/api/auth/signout",
    "/sign-in?next=/orders",
    "",
    null,
    undefined,
  ])("%j", (next) => {
    expect(safeRedirect(next)).toBeNull();
  });
});

test("whatever is asked, the answer stays on the shop's own address, also when it is followed twice", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "//",
    "@",
    ":",
    "evil.example",
    "\t",
    "\n",
    "\r",
    "%2f",
    "%5c",
    "?",
    "#",
    "a",
  );
  const asked = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece).map((pieces) => `/${pieces.join("")}`),
    fc.webUrl(),
  );

  fc.assert(
    fc.property(asked, fc.webUrl(), (next, base) => {
      const path = safeRedirect(next);
      if (path === null) return;
      const landed = new URL(path, base);
      expect(landed.origin).toBe(new URL(base).origin);
      expect(safeRedirect(path)).toBe(path);
    }),
    { numRuns: 5_000 },
  );
});
