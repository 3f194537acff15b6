import { randomInt } from "node:crypto";

/** No 0 O o, 1 l I i: it is read aloud and typed. No sign that a form, a URL or a shell would change. */
export const passwordAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789-_";

export const generatedLength = 24;

/** A password of 24 signs, 139 bits of chance. The first and last are no dash, so that a copy takes all of it. */
export function generatePassword(): string {
  for (;;) {
    const signs = Array.from(
      { length: generatedLength },
      () => passwordAlphabet[randomInt(passwordAlphabet.length)] ?? "",
    );
    const password = signs.join("");
    if (/^[^-_].*[^-_]$/.test(password)) return password;
  }
}
