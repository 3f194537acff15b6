import { z } from "zod";

/** What the order's page sends: the status it shows goes along, so that nobody's change is overwritten unseen. */
export const statusMoveSchema = z.strictObject({
  number: z.string().min(1).max(200),
  status: z.string().min(1).max(50),
  expectedStatus: z.string().min(1).max(50),
});
