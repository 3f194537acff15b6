/** Why a name cannot be a user name: a key of the `validation` messages; null when it can. */
export type UserNameProblem = "userNameColon" | "userNameLength" | "userNameCharacters";

export const userNameLength = { least: 3, most: 64 } as const;

export function userNameProblem(name: string): UserNameProblem | null {
  // HTTP Basic splits "name:password" at the first colon.
  if (name.includes(":")) return "userNameColon";
  if (name.length < userNameLength.least || name.length > userNameLength.most) return "userNameLength";
  return /^[A-Za-z0-9._@-]+$/.test(name) ? null : "userNameCharacters";
}
