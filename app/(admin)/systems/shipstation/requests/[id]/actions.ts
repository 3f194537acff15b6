"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { adminAction } from "@/lib/access/admin-action";
import { ok } from "@/lib/kernel/result";
import { settleNotice } from "@/lib/shipstation/notice-inbox/settle-notice";
import { exchangeView } from "@/lib/shipstation/request-log/exchange-view";
import { revealCustomerData } from "@/lib/shipstation/request-log/reveal-customer-data";

const request = z.strictObject({ id: z.string().max(60) });

export const showCustomerDataAction = adminAction(
  { capability: "customers.reveal", input: request },
  async (actor, { id }) => {
    const revealed = await revealCustomerData(actor, id, new Date());
    return revealed.ok ? ok(exchangeView(revealed.value, true)) : revealed;
  },
);

export const processRequestAgainAction = adminAction(
  { capability: "systems.configure", input: request },
  async (actor, { id }) => {
    const settled = await settleNotice(actor, { contactId: id }, {}, new Date());
    if (settled.ok) revalidatePath("/systems/shipstation/requests", "layout");
    return settled;
  },
);
