import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { mailPort } from "./stand";

/** Where the mails of the run lie: who receives them and who reads them are different processes. */
function folder(): string {
  const data = process.env["E2E_DATA_DIR"];
  if (data === undefined) throw new Error("playwright.config.ts makes the folder of the run.");
  const mails = join(data, "mails");
  mkdirSync(mails, { recursive: true });
  return mails;
}

/** The mail server of the run: it takes everything, but for one mailbox that does not exist. */
export async function serveMailbox(): Promise<() => Promise<void>> {
  const mails = folder();
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: ({ username }, _, done) => done(null, { user: username }),
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onRcptTo({ address }, _, done) {
      const isGone = address.startsWith("gone@");
      done(isGone ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null);
    },
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        count += 1;
        writeFileSync(join(mails, `${String(count).padStart(5, "0")}.eml`), Buffer.concat(chunks));
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(mailPort, "127.0.0.1", () => resolve()));
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Every mail that went to this address so far, the oldest first. */
export async function mailsTo(address: string): Promise<ParsedMail[]> {
  const names = readdirSync(folder()).sort();
  const mails = await Promise.all(names.map((name) => simpleParser(readFileSync(join(folder(), name)))));
  return mails.filter(({ to }) =>
    [to].flat().some((one) => one?.value.some((mailbox) => mailbox.address === address)),
  );
}

/** Waits for the mail to this address that has these words in its subject. */
export async function mailTo(address: string, subject: string): Promise<ParsedMail> {
  const find = async () => (await mailsTo(address)).find((mail) => mail.subject?.includes(subject));
  await expect.poll(async () => (await find())?.subject, { timeout: 20_000 }).toContain(subject);
  const mail = await find();
  if (!mail) throw new Error(`The mail to ${address} is gone.`);
  return mail;
}
