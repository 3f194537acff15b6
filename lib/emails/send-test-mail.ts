import type { Actor } from "@/lib/access/require-actor";
import { mailWithSettings } from "@/lib/emails/preview-mail";
import type { PreviewAsked } from "@/lib/emails/schema";
import { messageId } from "@/lib/jobs/message-id";
import { newId } from "@/lib/kernel/new-id";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env";
import { testMails } from "@/lib/platform/limits";
import type { MailFailure } from "@/lib/platform/mail-failure";
import { sendMail } from "@/lib/platform/mailer";
import { userOfSite } from "@/lib/users/reads";

export type TestMailProblem = { readonly form: MailFailure["code"] | "too-many" };

/** Sends the confirmation to whoever asks, at once and past the outbox, and answers what the mail server said. */
export async function sendTestMail(
  actor: Actor,
  asked: PreviewAsked,
  now: Date,
): Promise<Result<{ readonly address: string }, TestMailProblem>> {
  const address = (await userOfSite(actor.scope, actor.userId))?.email ?? "";
  if ((await testMails().failed(actor.userId)) > 0) return refuse({ form: "too-many" });
  const mail = await mailWithSettings(actor.scope, actor.site, asked, address, now);
  const sent = await sendMail({
    ...mail,
    to: { name: actor.name, address },
    messageId: messageId(actor.scope.siteId, newId("test"), env().appOrigin),
  });
  return sent.ok ? ok({ address }) : refuse({ form: sent.problem.code });
}
