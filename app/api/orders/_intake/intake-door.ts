import { authenticateIntake, type IntakeCaller } from "@/lib/access/authenticate-intake";
import { callerAddress } from "@/lib/access/caller-address";
import { refusalOfChannel } from "@/lib/access/machine-channel";
import type { IntakeProblem } from "@/lib/orders/wire/problem";
import { problemAnswer } from "@/lib/orders/wire/problem";
import { apiRoute } from "@/lib/platform/api-route";
import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { answerDirectly } from "@/lib/platform/direct-route";
import { failedIntegrationSignIns } from "@/lib/platform/limits";
import { logger } from "@/lib/platform/logger";
import { countIntakeOrders } from "@/lib/platform/metrics";
import { noteOfRequest, requestId } from "@/lib/platform/request-context";
import { inSpan } from "@/lib/platform/spans";

type Method = "GET" | "PUT" | "POST";
type Work = (caller: IntakeCaller, request: Request) => Promise<Response | IntakeProblem>;

/** One address of the intake: who are you, which method, the work, one answer; never HTML, whatever happens. */
export function intakeDoor(
  route: string,
  works: Partial<Readonly<Record<Method, Work>>>,
): (request: Request) => Promise<Response> {
  const door = apiRoute(route, async (request) => {
    const answer = await answerOrTrouble(request, works);
    noteOfRequest({ outcome: answer instanceof Response ? "ok" : answer.code });
    if (request.method === "PUT" && !(answer instanceof Response)) countIntakeOrders("refused");
    const response = answer instanceof Response ? answer : problemAnswer(answer, requestId());
    return request.method === "HEAD" ? new Response(null, response) : response;
  });
  const methods = Object.keys(works);
  return answerDirectly(route, methods.includes("GET") ? [...methods, "HEAD"] : methods, door);
}

async function answerOrTrouble(
  request: Request,
  works: Partial<Readonly<Record<Method, Work>>>,
): Promise<Response | IntakeProblem> {
  try {
    return await answerTo(request, works);
  } catch (cause) {
    logger.error({ err: cause }, "A request of the order intake could not be answered.");
    return { code: isDatabaseTrouble(cause) ? "unavailable" : "server" };
  }
}

async function answerTo(
  request: Request,
  works: Partial<Readonly<Record<Method, Work>>>,
): Promise<Response | IntakeProblem> {
  const caller = await authenticateIntake(request.headers, new Date());
  if (!caller) return strangerProblem(request.headers);
  noteOfRequest({ siteId: caller.scope.siteId });
  if (refusalOfChannel(request.headers) === "https") return { code: "https" };

  const method = request.method === "HEAD" ? "GET" : request.method;
  const work = Object.entries(works).find(([name]) => name === method)?.[1];
  return work
    ? inSpan("intake", caller.scope, () => work(caller, request))
    : { code: "method", allow: Object.keys(works).join(", ") };
}

/** Only wrong tokens are counted: the right one is let in however many wrong ones came before. */
async function strangerProblem(headers: Headers): Promise<IntakeProblem> {
  if (!headers.has("authorization")) return { code: "unauthorized" };
  const seconds = await failedIntegrationSignIns().failed(`intake|${callerAddress(headers)}`);
  return seconds > 0 ? { code: "too-many-failures", seconds } : { code: "unauthorized" };
}
