import { z } from "zod";
import { bodyDayChoices } from "@/lib/shipstation/request-log/retention";

/** The retention form sends one of the choices as text. */
export const retentionSchema = z.strictObject({ days: z.enum(bodyDayChoices.map(String)) });
