import { isCommonPassword } from "@/lib/users/common-passwords";
import { nameKey } from "@/lib/users/user";

export const passwordLength = { least: 12, most: 200 } as const;

/** Why a password will not do: a key of the `validation` messages; null when it will. */
export type PasswordProblem = "passwordLength" | "tooLong:max=200" | "passwordIsUserName" | "passwordCommon";

/** Length, and not what guessers try first. No rule asks for a digit or a sign: they make passwords worse. */
export function passwordProblem(password: string, names: readonly string[]): PasswordProblem | null {
  if (password.length < passwordLength.least) return "passwordLength";
  if (password.length > passwordLength.most) return "tooLong:max=200";
  if (names.some((name) => name !== "" && nameKey(name) === nameKey(password))) return "passwordIsUserName";
  return isCommonPassword(password) ? "passwordCommon" : null;
}
