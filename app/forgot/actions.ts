"use server";

import { headers } from "next/headers";
import { after } from "next/server";
import { publicAction } from "@/lib/access/admin-action";
import { callerAddress } from "@/lib/access/caller-address";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { systemClock } from "@/lib/kernel/utc";
import { env } from "@/lib/platform/env";
import { askForPassword, isAskingTooOften } from "@/lib/users/ask-for-password";
import { forgottenSchema } from "@/lib/users/schema";

/** The same answer for every address, and as fast: the work is done when the answer is gone. */
export const askForPasswordAction = publicAction({ input: forgottenSchema }, ({ email }) => ask(email));

type AskProblem = { readonly form: "noMail" | "too-many" };

async function ask(email: string): Promise<Result<undefined, AskProblem>> {
  if (env().smtpUrl === null) return refuse({ form: "noMail" });
  if (await isAskingTooOften(callerAddress(await headers()))) return refuse({ form: "too-many" });
  after(() => askForPassword(email, systemClock()));
  return ok();
}
