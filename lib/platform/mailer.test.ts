import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type OutgoingMail, sendMail } from "@/lib/platform/mailer";
import { useMailServer } from "@/lib/testing/mail-server";

const port = await vi.hoisted(async () => {
  const { freePort } = await import("@/lib/testing/free-port");
  const free = await freePort();
  process.env["SMTP_URL"] = `smtp://shop:pass%40word@127.0.0.1:${free}`;
  process.env["MAIL_FROM"] = "orders@shop.example";
  return free;
});

let signedInWith = "";
const mailbox = useMailServer(port, {
  authOptional: false,
  allowInsecureAuth: true,
  onAuth({ username, password }, _, done) {
    signedInWith = `${username} ${password}`;
    done(null, { user: username });
  },
});

const mail: OutgoingMail = {
  senderName: "ACME Auto Parts",
  to: { name: "Jane Roe", address: "jane@example.com" },
  replyTo: "help@acme.example",
  subject: "Your order",
  html: "<p>Hello</p>",
  text: "Hello",
  messageId: "<abc@shop.example>",
};

/** The lines before the first empty one, folded ones joined. */
function headersOf(source: string): string[] {
  return (source.split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]+/g, " ").split("\r\n");
}

describe("a mail", () => {
  test("carries both parts, the sender's name and the reply address, and signs in as SMTP_URL says", async () => {
    expect(await sendMail(mail)).toEqual({ ok: true, value: undefined });

    const [received] = mailbox.received;
    expect(signedInWith).toBe("shop pass@word");
    expect(received?.mail).toMatchObject({
      subject: "Your order",
      messageId: "<abc@shop.example>",
      from: { value: [{ name: "ACME Auto Parts", address: "orders@shop.example" }] },
      replyTo: { value: [{ address: "help@acme.example" }] },
      html: expect.stringContaining("<p>Hello</p>"),
      text: expect.stringContaining("Hello"),
    });
  });

  test.each([
    "jane@example.com, eve@evil.example",
    "jane@example.com\r\nBcc: eve@evil.example",
    "Jane <jane@example.com>",
    "jane@example.com eve@evil.example",
    "",
    "jane",
  ])("to %j goes nowhere: it is not one mailbox", async (address) => {
    const sent = await sendMail({ ...mail, to: { name: "Jane", address } });

    expect(sent).toEqual({ ok: false, problem: { code: "address", isPermanent: true } });
    expect(mailbox.received).toHaveLength(0);
  });

  test("whose names and subject try to add a header or a recipient adds none", async () => {
    const hostile = fc.string({ unit: fc.constantFrom("\r", "\n", "\0", ",", "<", ">", '"', ":", "a", "é") });
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (senderName, name, words) => {
        mailbox.received.length = 0;
        const subject = `${words}\r\nBcc: eve@evil.example\r\n\r\n<b>`;

        await sendMail({ ...mail, senderName, to: { ...mail.to, name }, subject });

        const [{ envelope, source, mail: read } = expect.fail("no mail")] = mailbox.received;
        const names = headersOf(source).map((line) => line.split(":")[0]?.toLowerCase());
        expect(envelope).toEqual(["jane@example.com"]);
        expect(names).not.toContain("bcc");
        expect(new Set(names).size).toBe(names.length);
        expect([read.to].flat().flatMap((one) => one?.value ?? [])).toHaveLength(1);
        expect(read.from?.value.map(({ address }) => address)).toEqual(["orders@shop.example"]);
      }),
      { numRuns: 40 },
    );
  });
});
