import { ok, type Result, refuse } from "@/lib/kernel/result";
import { failedSignIns } from "@/lib/platform/limits";
import { verifyPassword } from "@/lib/platform/password-hash";
import { passwordHashOf } from "@/lib/users/reads";
import { isSignInFresh } from "@/lib/users/session";

export type ConfirmPasswordProblem = {
  readonly fields: {
    readonly currentPassword: "currentPasswordNeeded" | "currentPasswordWrong" | "tooManyTries";
  };
};

/** Sensitive acts: who signed in a while ago proves once more that it is them, and not somebody at their desk. */
export async function confirmPassword(
  person: { readonly userId: string; readonly signedInAt: Date },
  typed: string | undefined,
  now: Date,
): Promise<Result<undefined, ConfirmPasswordProblem>> {
  if (isSignInFresh(person.signedInAt, now)) return ok();
  if (!typed) return refuse({ fields: { currentPassword: "currentPasswordNeeded" } });
  return checkPassword(person.userId, typed);
}

/** Whether this is the person's password; wrong ones are counted. */
export async function checkPassword(
  userId: string,
  typed: string,
): Promise<Result<undefined, ConfirmPasswordProblem>> {
  if (await verifyPassword(await passwordHashOf(userId), typed)) return ok();
  const seconds = await failedSignIns().failed(`confirm|${userId}`);
  return refuse({ fields: { currentPassword: seconds > 0 ? "tooManyTries" : "currentPasswordWrong" } });
}
