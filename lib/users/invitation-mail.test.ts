import { expect, test, vi } from "vitest";
import { jobPayloads } from "@/lib/jobs/definitions";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { unseal } from "@/lib/platform/secrets";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, aSite } from "@/lib/testing/people";
import { invitePerson } from "@/lib/users/invite-person";
import { changeActor } from "@/lib/users/user";

vi.hoisted(() => {
  process.env["SMTP_URL"] = "smtp://127.0.0.1:2525";
});

useTestDatabase();

test("where a mail server is set, the invitation is promised with its link sealed", async () => {
  const now = new Date("2026-11-23T08:00:00Z");
  const scope = await aSite(now);
  const owner = await aMember(scope, "owner", now);
  const invitation = { name: "Marie D.", email: "marie@acme.example", role: "staff", locale: "fr" } as const;

  const invited = await inTransaction((tx) => invitePerson(scope, invitation, changeActor(owner), now, tx));

  const token = invited.ok ? invited.value.token : null;
  const [promise] = await database().outbox.findMany();
  expect(promise).toMatchObject({ siteId: scope.siteId, kind: "invitation", state: "pending", dueAt: now });
  expect(JSON.stringify(promise)).not.toContain(token);
  const payload = jobPayloads.invitation.parse(promise?.payload);
  expect(unseal(payload.sealedToken, { siteId: scope.siteId, field: "invitation" })).toBe(token);
});
