import { apiRoute } from "@/lib/platform/api-route";
import { isDatabaseReady } from "@/lib/platform/database/is-database-ready";
import { healthAnswer } from "@/lib/platform/health-answer";
import { isStopping } from "@/lib/platform/stopping";

export const dynamic = "force-dynamic";

/** This process can do its work now. Whoever distributes requests sends none while it says 503. */
export const GET = apiRoute("/api/health/ready", async () =>
  healthAnswer(!isStopping() && (await isDatabaseReady(Date.now()))),
);
