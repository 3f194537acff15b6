import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";

type ContactWish = Partial<Omit<Prisma.ContactUncheckedCreateInput, "siteId">> & { readonly at: Date };

/** A row of the request log: an answered import without orders, if nothing else is said. */
export async function aContact({ siteId }: SiteScope, wish: ContactWish): Promise<string> {
  const id = newId("req");
  await database().contact.create({
    data: {
      siteId,
      id,
      action: "export",
      outcome: "ok",
      status: 200,
      durationMs: 40,
      method: "GET",
      callerIp: "198.51.100.7",
      userAgent: "ShipStation",
      userName: "ACMEShipStation",
      credentialSource: "basic",
      page: 1,
      pages: 1,
      ordersSent: 0,
      heldBack: 0,
      runId: id,
      ...wish,
    },
  });
  return id;
}

/** An import that was refused, for the reason that the outcome names. */
export function aRefusal(scope: SiteScope, outcome: string, status: number, wish: ContactWish) {
  return aContact(scope, { outcome, status, pages: null, ordersSent: null, heldBack: null, ...wish });
}
