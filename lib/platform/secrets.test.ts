import fc from "fast-check";
import { expect, test } from "vitest";
import { derivedKey, digest, sameDigest, seal, unseal } from "@/lib/platform/secrets";

const context = { siteId: "site_1", field: "apiSecret" };

test("a sealed secret opens where it belongs, whatever it says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (secret) => {
      fc.pre(secret.isWellFormed());
      expect(unseal(seal(secret, context), context)).toBe(secret);
    }),
    { numRuns: 1000 },
  );
});

test("it never shows in what is stored, and two seals of one secret differ", () => {
  const one = seal("a-very-recognisable-secret", context);

  expect(one).not.toContain("recognisable");
  expect(Buffer.from(one.split(".")[2] ?? "", "base64url").toString("latin1")).not.toContain("recognisable");
  expect(seal("a-very-recognisable-secret", context)).not.toBe(one);
});

test("moved to another site or field it does not open", () => {
  const sealed = seal("secret", context);

  expect(() => unseal(sealed, { ...context, siteId: "site_2" })).toThrow();
  expect(() => unseal(sealed, { ...context, field: "apiKey" })).toThrow();
});

test("with any one bit turned over it does not open", () => {
  const [version, keyId, body = ""] = seal("secret", context).split(".");
  const bytes = Buffer.from(body, "base64url");
  fc.assert(
    fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unseal(`${version}.${keyId}.${changed.toString("base64url")}`, context)).toThrow();
    }),
    { numRuns: 1000 },
  );
});

test("digests of two texts are the same only when the texts are", () => {
  expect(sameDigest(digest("token"), digest("token"))).toBe(true);
  expect(sameDigest(digest("token"), digest("Token"))).toBe(false);
  expect(sameDigest(digest("token"), "")).toBe(false);
});

test("each purpose has a key of its own, the same each time", () => {
  const purposes = ["seal", "digest", "key-id", "session-cookie"];
  const keys = purposes.map((purpose) => derivedKey(purpose).toString("hex"));

  expect(new Set(keys).size).toBe(purposes.length);
  expect(purposes.map((purpose) => derivedKey(purpose).toString("hex"))).toEqual(keys);
});
