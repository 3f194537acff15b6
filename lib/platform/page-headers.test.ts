import { expect, test } from "vitest";
import { contentSecurityPolicy, pageHeaders } from "@/lib/platform/page-headers";

const protection = { nonce: "bm9uY2U=", isHttps: true, isDevelopment: false };

test("a page runs only scripts of its own answer", () => {
  const policy = contentSecurityPolicy(protection);
  expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic';");
  expect(policy).not.toContain("unsafe-eval");
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
});

test("no other page may frame ours, send its forms elsewhere or move its base", () => {
  const policy = contentSecurityPolicy(protection);
  for (const rule of [
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ]) {
    expect(policy).toContain(rule);
  }
});

test("pages are never stored, and https stays https", () => {
  expect(pageHeaders(protection)["Cache-Control"]).toBe("private, no-store");
  expect(pageHeaders(protection)["Strict-Transport-Security"]).toMatch(/^max-age=\d{8}/);
  expect(pageHeaders({ ...protection, isHttps: false })["Strict-Transport-Security"]).toBeUndefined();
});
