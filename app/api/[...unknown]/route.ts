import { problemAnswer } from "@/lib/orders/wire/problem";
import { apiRoute } from "@/lib/platform/api-route";
import { requestId } from "@/lib/platform/request-context";

/** Machines get no page where there is nothing. */
const answer = apiRoute("/api/[...unknown]", () => problemAnswer({ code: "unknown-address" }, requestId()));

export { answer as DELETE, answer as GET, answer as HEAD, answer as PATCH, answer as POST, answer as PUT };
