import { describe, expect, test, vi } from "vitest";
import { type OutgoingMail, sendMail } from "@/lib/platform/mailer";
import { useMailServer } from "@/lib/testing/mail-server";

const port = await vi.hoisted(async () => {
  const { freePort } = await import("@/lib/testing/free-port");
  const free = await freePort();
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${free}?requireTLS=true`;
  return free;
});

const mail: OutgoingMail = {
  senderName: "ACME",
  to: { name: "", address: "jane@example.com" },
  replyTo: null,
  subject: "Hello",
  html: "<p>Hello</p>",
  text: "Hello",
  messageId: "<abc@shop.example>",
};
const refused = { ok: false, problem: { code: "not-secure", isPermanent: false } };

describe("where TLS is required", () => {
  describe("and somebody on the way strips it", () => {
    const mailbox = useMailServer(port, { disabledCommands: ["STARTTLS"] });

    test("nothing is sent", async () => {
      expect(await sendMail(mail)).toEqual(refused);
      expect(mailbox.received).toHaveLength(0);
    });
  });

  describe("and the server shows a certificate that nobody vouches for", () => {
    const mailbox = useMailServer(port, { hideSTARTTLS: false });

    test("nothing is sent", async () => {
      expect(await sendMail(mail)).toEqual(refused);
      expect(mailbox.received).toHaveLength(0);
    });
  });
});
