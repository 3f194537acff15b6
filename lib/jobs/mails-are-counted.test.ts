import { expect, test, vi } from "vitest";
import { deliverDue } from "@/lib/jobs/deliver-outbox";
import { enqueue } from "@/lib/jobs/enqueue";
import { inTransaction } from "@/lib/platform/database/transaction";
import { metrics } from "@/lib/platform/metrics-registry";
import { useTestDatabase } from "@/lib/testing/database";
import { useMailServer } from "@/lib/testing/mail-server";
import { aMember, aSite } from "@/lib/testing/people";

const port = await vi.hoisted(async () => {
  const { freePort } = await import("@/lib/testing/free-port");
  const free = await freePort();
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${free}`;
  return free;
});

useTestDatabase();
const mailbox = useMailServer(port);

const start = new Date("2026-11-25T10:00:00Z");

test("each try to send a mail is counted by the kind of the mail and by how it ended", async () => {
  const scope = await aSite(start);
  await aMember(scope, "owner", start);
  const payload = { what: "disconnected" as const, subject: "", by: "Owner", at: start.toISOString() };
  await inTransaction((tx) =>
    enqueue(scope, { kind: "credential-changed", dedupeKey: "one", payload }, start, tx),
  );

  mailbox.behave("defers");
  while ((await deliverDue(() => start)) > 0);
  mailbox.behave("takes");
  const later = new Date(start.getTime() + 3_600_000);
  while ((await deliverDue(() => later)) > 0);
  await inTransaction((tx) =>
    enqueue(scope, { kind: "credential-changed", dedupeKey: "two", payload }, later, tx),
  );
  mailbox.behave("refuses-content");
  while ((await deliverDue(() => later)) > 0);

  const { values } = await metrics().mails.get();
  expect(values.map(({ labels, value }) => `${labels.kind} ${labels.result}: ${value}`).sort()).toEqual([
    "credential-changed given-up: 1",
    "credential-changed later: 1",
    "credential-changed sent: 1",
  ]);
});
