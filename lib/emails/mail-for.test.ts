import { describe, expect, test } from "vitest";
import type { Letter } from "@/lib/emails/letter";
import { mailFor } from "@/lib/emails/mail-for";
import type { Job } from "@/lib/jobs/definitions";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { seal } from "@/lib/platform/secrets";
import { voidShipment } from "@/lib/shipments/void-shipment";
import { anOrder, aParcel } from "@/lib/testing/builders";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, aSite } from "@/lib/testing/people";
import { issueLink } from "@/lib/users/links/issue-link";

useTestDatabase();

const now = new Date("2026-11-25T12:00:00Z");

type Alert = Extract<Job, { kind: "connection-alert" }>["payload"];

const silence = {
  event: "down" as const,
  since: "2026-11-25T09:00:00.000Z",
  until: null,
  usualGapMinutes: 30,
  ordersWaiting: 4,
  oldestWaitingAt: "2026-11-25T10:00:00.000Z",
  causes: ["wrong-password", "auto-import-off", "a-cause-of-tomorrow"],
} satisfies Alert;

function mailOf(letter: Letter) {
  if (letter.kind !== "to-one") throw new Error(`No mail but ${letter.kind}.`);
  return letter.mail;
}

describe("an alert", () => {
  const job = { kind: "connection-alert", payload: silence } as const;

  test("goes to the owners, and to those named under General once there are any", async () => {
    const scope = await aSite(now);
    await aMember(scope, "owner", now, { email: "ada@silent.example" });
    await aMember(scope, "manager", now, { email: "max@silent.example" });

    expect(await mailFor(scope, job, null, now)).toEqual({
      kind: "to-many",
      recipients: ["ada@silent.example"],
    });
    await database().shipStationConnection.create({
      data: { siteId: scope.siteId, alertRecipients: ["ops@silent.example", "ops@silent.example"] },
    });
    expect(await mailFor(scope, job, null, now)).toEqual({
      kind: "to-many",
      recipients: ["ops@silent.example"],
    });
  });

  test("says since when, the usual rhythm, what waits, the likely causes, and where to look", async () => {
    const scope = await aSite(now, "QUIET");

    const mail = mailOf(await mailFor(scope, job, "ops@silent.example", now));

    expect(mail.subject).toBe("ShipStation has not contacted QUIET Auto Parts for 3 hours");
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain("The usual time between two imports: 30 minutes.");
      expect(part).toContain("4 orders are waiting, the oldest for 2 hours.");
      expect(part).toContain("The password typed in ShipStation is not that of the connection user.");
      expect(part).toContain("Automatic import is switched off in ShipStation.");
      expect(part).toContain("Nothing reached the store.");
      expect(part).toContain("http://localhost:3000/systems/shipstation/test");
      expect(part).toContain("http://localhost:3000/systems/shipstation/requests");
    }
  });

  test("speaks the language of its reader", async () => {
    const scope = await aSite(now, "MUET");
    const owner = await aMember(scope, "owner", now, { email: "luc@muet.example" });
    await database().user.update({ where: { id: owner.userId }, data: { locale: "fr" } });

    const mail = mailOf(await mailFor(scope, job, "luc@muet.example", now));
    const over = { ...silence, event: "over", until: "2026-11-25T11:00:00.000Z" } as const;
    const end = mailOf(
      await mailFor(scope, { kind: "connection-alert", payload: over }, "luc@muet.example", now),
    );

    expect(mail.subject).toBe("ShipStation n’a pas contacté MUET Auto Parts depuis 3\u00a0heures");
    expect(mail.text).toContain("4 commandes attendent, la plus ancienne depuis 2\u00a0heures.");
    expect(end.subject).toBe("MUET Auto Parts\u00a0: retour à la normale après 2\u00a0heures");
  });
});

describe("an owners' notice", () => {
  test("of a replaced key names who and when, and no more of the key than its end", async () => {
    const scope = await aSite(now);
    const payload = {
      what: "api-key-replaced",
      subject: "b641",
      by: "<b>Eve</b>",
      at: now.toISOString(),
    } as const;

    const mail = mailOf(await mailFor(scope, { kind: "credential-changed", payload }, "ada@x.example", now));

    expect(mail.text).toContain("<b>Eve</b> replaced the ShipStation API key");
    expect(mail.text).toContain("The new one ends in b641.");
    expect(mail.html).not.toContain("<b>Eve");
  });

  test("of a key that ends says the day and how many are left", async () => {
    const scope = await aSite(now, "KEYS");
    const job = { kind: "api-key-expires", payload: { expiresOn: "2026-12-09", daysLeft: 14 } } as const;

    const mail = mailOf(await mailFor(scope, job, "ada@x.example", now));

    expect(mail.subject).toBe("KEYS Auto Parts: the ShipStation API key expires in 14 days");
    expect(mail.text).toContain("expires on Dec 9, 2026.");
  });
});

describe("an invitation", () => {
  test("carries its link to the invited person, and is pointless once the link was replaced", async () => {
    const scope = await aSite(now);
    const { userId, email } = await aMember(scope, "staff", now);
    const token = await inTransaction((tx) => issueLink("invitation", userId, now, tx));
    const sealedToken = seal(token, { siteId: scope.siteId, field: "invitation" });
    const job = { kind: "invitation", payload: { userId, sealedToken } } as const;

    const mail = mailOf(await mailFor(scope, job, null, now));
    await inTransaction((tx) => issueLink("invitation", userId, now, tx));

    expect(mail.to.address).toBe(email);
    expect(mail.text).toContain(`http://localhost:3000/invitation/${token}`);
    expect(await mailFor(scope, job, null, now)).toEqual({ kind: "pointless", why: "link-ended" });
  });
});

test("a parcel that was voided before its mail left is told to nobody", async () => {
  const scope = await aSite(now);
  const order = await anOrder(scope, {}, now);
  const { shipmentId } = await aParcel(scope, order.number, now, { "1": 2 });
  const job = { kind: "order-shipped", payload: { orderId: order.id, shipmentId } } as const;
  const by = { kind: "person", id: "usr_1", name: "Ada" } as const;

  expect((await mailFor(scope, job, null, now)).kind).toBe("to-one");
  await voidShipment(scope, by, { number: order.number, shipmentId }, now);

  expect(await mailFor(scope, job, null, now)).toEqual({ kind: "pointless", why: "parcel-voided" });
});
