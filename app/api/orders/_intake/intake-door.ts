import { authenticateIntake, type IntakeCaller } from "@/lib/access/authenticate-intake";
import { callerAddress } from "@/lib/access/caller-address";
import { refusalOfChannel } from "@/lib/access/machine-channel";
import { newId } from "@/lib/kernel/new-id";
import type { IntakeProblem } from "@/lib/orders/wire/problem";
import { problemAnswer } from "@/lib/orders/wire/problem";
import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { failedIntegrationSignIns } from "@/lib/platform/limits";
import { logger } from "@/lib/platform/logger";

type Method = "GET" | "PUT" | "POST";
type Work = (caller: IntakeCaller, request: Request) => Promise<Response | IntakeProblem>;

/** One address of the intake: who are you, which method, the work, one answer; never HTML, whatever happens. */
export function intakeDoor(
  works: Partial<Readonly<Record<Method, Work>>>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const requestId = newId("req");
    try {
      const answer = await answerTo(request, works);
      const response = answer instanceof Response ? answer : problemAnswer(answer, requestId);
      return request.method === "HEAD" ? new Response(null, response) : response;
    } catch (cause) {
      logger.error({ err: cause, requestId }, "A request of the order intake could not be answered.");
      return problemAnswer({ code: isDatabaseTrouble(cause) ? "unavailable" : "server" }, requestId);
    }
  };
}

async function answerTo(
  request: Request,
  works: Partial<Readonly<Record<Method, Work>>>,
): Promise<Response | IntakeProblem> {
  const caller = await authenticateIntake(request.headers, new Date());
  if (!caller) return strangerProblem(request.headers);
  if (refusalOfChannel(request.headers) === "https") return { code: "https" };

  const method = request.method === "HEAD" ? "GET" : request.method;
  const work = Object.entries(works).find(([name]) => name === method)?.[1];
  return work ? work(caller, request) : { code: "method", allow: Object.keys(works).join(", ") };
}

/** Only wrong tokens are counted: the right one is let in however many wrong ones came before. */
async function strangerProblem(headers: Headers): Promise<IntakeProblem> {
  if (!headers.has("authorization")) return { code: "unauthorized" };
  const seconds = await failedIntegrationSignIns().failed(`intake|${callerAddress(headers)}`);
  return seconds > 0 ? { code: "too-many-failures", seconds } : { code: "unauthorized" };
}
