import { apiRoute } from "@/lib/platform/api-route";
import { healthAnswer } from "@/lib/platform/health-answer";

export const dynamic = "force-dynamic";

/** This process answers. Whoever gets no answer for a while may start it anew; a database that is down is no reason. */
export const GET = apiRoute("/api/health/live", () => healthAnswer(true));
