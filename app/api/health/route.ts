import { apiRoute } from "@/lib/platform/api-route";
import { isDatabaseReachable } from "@/lib/platform/database/is-database-reachable";
import { healthAnswer } from "@/lib/platform/health-answer";

export const dynamic = "force-dynamic";

/** 200 or 503 for whoever watches; it says nothing else. */
export const GET = apiRoute("/api/health", async () => healthAnswer(await isDatabaseReachable()));
