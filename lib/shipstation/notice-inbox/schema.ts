import { z } from "zod";

/** Which notice goes to which order; messages are keys. */
export const linkNoticeSchema = z.strictObject({
  receiptId: z.string().max(60),
  orderNumber: z.string().trim().min(1, "orderRequired").max(50, "order-unknown"),
});
