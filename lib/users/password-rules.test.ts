import { describe, expect, test } from "vitest";
import { generatedLength, generatePassword, passwordAlphabet } from "@/lib/users/generate-password";
import { passwordProblem } from "@/lib/users/password-rules";
import { userNameProblem } from "@/lib/users/user-name";

const names = ["ACMEShipStation"];

describe("a password that is refused", () => {
  test.each([
    ["short", "passwordLength"],
    ["elevensigns", "passwordLength"],
    ["a".repeat(201), "tooLong:max=200"],
    ["acmeshipstation", "passwordIsUserName"],
    ["password1234", "passwordCommon"],
    ["P@ssw0rd!2026", "passwordCommon"],
    ["motdepasse2026", "passwordCommon"],
    ["passwordpassword", "passwordCommon"],
    ["123456789012", "passwordCommon"],
    ["aaaaaaaaaaaaaa", "passwordCommon"],
    ["abababababab", "passwordCommon"],
    ["qwertyuiop123", "passwordCommon"],
    ["azertyuiopqsdf", "passwordCommon"],
    ["abcdefghijkl", "passwordCommon"],
    ["zyxwvutsrqponm", "passwordCommon"],
    ["welcome-admin-1", "passwordCommon"],
    ["Décembre2026!", "passwordCommon"],
  ])("%s: %s", (password, problem) => {
    expect(passwordProblem(password, names)).toBe(problem);
  });
});

describe("a password that is taken", () => {
  test.each([
    "correct horse battery staple",
    "brake pads for 7 Civics",
    "plein d'essence le matin",
    "sunshine dragon hockey monkey",
    "Kp7-vTz_mQ4w",
  ])("%s", (password) => {
    expect(passwordProblem(password, names)).toBeNull();
  });
});

test("a generated password is strong, survives every form, and is never the same", () => {
  const made = Array.from({ length: 500 }, generatePassword);

  expect(new Set(made).size).toBe(made.length);
  expect(Math.log2(passwordAlphabet.length) * generatedLength).toBeGreaterThan(128);
  for (const password of made) {
    expect(password).toMatch(
      /^[A-HJ-NP-Za-hjkmnp-z2-9][A-HJ-NP-Za-hjkmnp-z2-9_-]{22}[A-HJ-NP-Za-hjkmnp-z2-9]$/,
    );
    expect(passwordProblem(password, names)).toBeNull();
  }
});

describe("a user name", () => {
  test.each([
    ["ACMEShipStation", null],
    ["acme.ship-station_2", null],
    ["ship@acme.example", null],
    ["ab", "userNameLength"],
    ["a".repeat(65), "userNameLength"],
    ["acme:ship", "userNameColon"],
    [":", "userNameColon"],
    ["acme ship", "userNameCharacters"],
    ["acmé", "userNameCharacters"],
    ["a<b>c", "userNameCharacters"],
  ])("%s is answered %s", (name, problem) => {
    expect(userNameProblem(name)).toBe(problem);
  });
});
