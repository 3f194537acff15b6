import { createTransport } from "nodemailer";
import { isPlainEmail } from "@/lib/kernel/plain-email";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env";
import type { MailFailure } from "@/lib/platform/mail-failure";

/** A letter to one mailbox. Names and subject are text; how they are written into a header is settled here. */
export type OutgoingMail = {
  readonly senderName: string;
  readonly to: { readonly name: string; readonly address: string };
  /** Where answers go; null: to the sender's address. */
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The same for every try of the same mail, so that receivers can tell a repeat: "<…@host>". */
  readonly messageId: string;
};

const timeoutsMs = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Hands one mail to the mail server; ok means the server took it upon itself (its 250 was seen). */
export async function sendMail(mail: OutgoingMail): Promise<Result<undefined, MailFailure>> {
  const { smtpUrl, mailFrom } = env();
  if (smtpUrl === null) return refuse({ code: "not-configured", isPermanent: false });
  if (!isPlainEmail(mail.to.address) || (mail.replyTo !== null && !isPlainEmail(mail.replyTo)))
    return refuse({ code: "address", isPermanent: true });
  const transport = createTransport({
    ...serverOf(smtpUrl),
    ...timeoutsMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      // Objects, never "Name <address>": a name must not be read as one more address.
      from: { name: oneLine(mail.senderName), address: mailFrom },
      to: { name: oneLine(mail.to.name), address: mail.to.address },
      ...(mail.replyTo !== null && { replyTo: { name: "", address: mail.replyTo } }),
      envelope: { from: mailFrom, to: [mail.to.address] },
      subject: oneLine(mail.subject),
      html: mail.html,
      text: mail.text,
      messageId: mail.messageId,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return ok();
  } catch (cause) {
    return refuse(failureOf(cause));
  } finally {
    transport.close();
  }
}

/** TLS is always verified. A password never travels in clear: with one, STARTTLS is required but on this machine. */
function serverOf(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && (url.searchParams.get("requireTLS") === "true" || (user !== "" && !isHere)),
    ...(user !== "" && { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
}

/** A header is one line; what would fold or end it becomes a blank. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}

function failureOf(cause: unknown): MailFailure {
  const { code, command, responseCode, message } = cause as Error & {
    code?: string;
    command?: string;
    responseCode?: number;
  };
  const isPermanent = responseCode !== undefined && responseCode >= 500;
  // A certificate that is not believed arrives as a trouble of the socket.
  if (code === "ETLS" || (code === "ESOCKET" && /certificate|self-signed|\bSSL\b/i.test(message)))
    return { code: "not-secure", isPermanent: false };
  // A wrong password of ours is mended on our side: the mails wait for it.
  if (code === "EAUTH" || code === "ENOAUTH") return { code: "sign-in-refused", isPermanent: false };
  if (code === "EENVELOPE" || code === "EMESSAGE") {
    if (command === "MAIL FROM") return { code: "sender-refused", isPermanent };
    if (command === "RCPT TO") return { code: "recipient-refused", isPermanent };
    return { code: "message-refused", isPermanent };
  }
  return { code: "no-answer", isPermanent: false };
}
