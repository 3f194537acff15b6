import { z } from "zod";
import { roles } from "@/lib/access/roles";
import { locales } from "@/lib/i18n/locale";
import { passwordProblem } from "@/lib/users/password-rules";
import { oldPasswordDelays } from "@/lib/users/previous-password";
import { userNameProblem } from "@/lib/users/user-name";

// Message texts are keys of the `validation` messages.

const id = z.string().min(1).max(60);

export const personName = z.string().trim().min(1, "required").max(100, "tooLong:max=100");
export const email = z.string().trim().min(1, "required").max(254, "email").pipe(z.email("email"));
export const language = z.enum(locales, "requiredSelect");

/** A password that is typed to prove who one is; its rules were asked when it was chosen. */
const typedPassword = z.string().max(200, "tooLong:max=200");

/** Asked for by sensitive acts once the sign-in is no longer fresh; else absent or empty. */
const currentPassword = typedPassword.optional();

/** A new password on its own; the verbs ask again with the person's names. */
export const newPassword = z.string().superRefine((password, context) => {
  const problem = password === "" ? "required" : passwordProblem(password, []);
  if (problem) context.addIssue({ code: "custom", message: problem });
});

const userName = z
  .string()
  .trim()
  .superRefine((name, context) => {
    const problem = name === "" ? "required" : userNameProblem(name);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

export const invitationSchema = z.strictObject({
  name: personName,
  email,
  role: z.enum(roles, "requiredSelect"),
  locale: language,
});

/** How the connection user gets its password: made by us (shown once), or chosen. */
const passwordChoice = {
  passwordChoice: z.enum(["generate", "choose"]),
  password: z.string(),
};

function checkChosenPassword(
  form: { passwordChoice: "generate" | "choose"; password: string; userName?: string },
  context: z.RefinementCtx,
): void {
  if (form.passwordChoice === "generate") return;
  const problem = form.password === "" ? "required" : passwordProblem(form.password, [form.userName ?? ""]);
  if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
}

export const connectionUserSchema = z
  .strictObject({ userName, ...passwordChoice, useNow: z.boolean(), currentPassword })
  .superRefine(checkChosenPassword);
export type ConnectionUserForm = z.output<typeof connectionUserSchema>;

export const rotationSchema = z
  .strictObject({ userId: id, ...passwordChoice, delay: z.enum(oldPasswordDelays), currentPassword })
  .superRefine(checkChosenPassword);
export type RotationForm = z.output<typeof rotationSchema>;
export const stopOldPasswordSchema = z.strictObject({ userId: id, currentPassword });

export const userActSchema = z.strictObject({ userId: id });
export const roleSchema = z.strictObject({ userId: id, role: z.enum(roles, "requiredSelect") });
/** The user name typed as a confirmation, where the act stops ShipStation. */
export const disableSchema = z.strictObject({ userId: id, confirmation: z.string().max(200) });
export const removalSchema = z.strictObject({ userId: id, currentPassword });

export const forgottenSchema = z.strictObject({ email });

export const linkSchema = z.strictObject({
  token: z.string().min(1).max(200),
  name: personName,
  password: newPassword,
});
export type LinkForm = z.output<typeof linkSchema>;

export const apiTokenSchema = z.strictObject({
  name: z.string().trim().min(1, "required").max(60, "tooLong:max=60"),
  currentPassword,
});
export const apiTokenActSchema = z.strictObject({ tokenId: id });

export const profileSchema = z.strictObject({ name: personName, locale: language });
export const passwordChangeSchema = z.strictObject({
  currentPassword: typedPassword.min(1, "required"),
  newPassword,
});
export const sessionActSchema = z.strictObject({ reference: z.string().min(1).max(60) });
