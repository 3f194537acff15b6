"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { adminAction } from "@/lib/access/admin-action";
import type { Result } from "@/lib/kernel/result";
import { dismissNotice } from "@/lib/shipstation/notice-inbox/dismiss-notice";
import { linkNoticeSchema } from "@/lib/shipstation/notice-inbox/schema";
import { settleNotice } from "@/lib/shipstation/notice-inbox/settle-notice";

const capability = "systems.configure";
const receiptId = z.string().max(60);

export const processNoticeAgainAction = adminAction(
  { capability, input: z.strictObject({ receiptId }) },
  async (actor, source) => shown(await settleNotice(actor, source, {}, new Date())),
);

export const linkNoticeAction = adminAction(
  { capability, input: linkNoticeSchema },
  async (actor, { receiptId, orderNumber }) =>
    shown(await settleNotice(actor, { receiptId }, { linkTo: orderNumber }, new Date())),
);

export const dismissNoticeAction = adminAction(
  { capability, input: z.strictObject({ receiptId, isDismissed: z.boolean() }) },
  async (actor, { receiptId, isDismissed }) =>
    shown(await dismissNotice(actor, receiptId, isDismissed, new Date())),
);

function shown<Value, Problem>(result: Result<Value, Problem>): Result<Value, Problem> {
  if (result.ok) revalidatePath("/systems/shipstation/requests", "layout");
  return result;
}
