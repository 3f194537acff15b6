import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { logger } from "@/lib/platform/logger";
import { countPageError } from "@/lib/platform/metrics";
import { noteOfRequest, requestId } from "@/lib/platform/request-context";

/** What Next knows of a request whose page, action or route failed; its headers and query are left behind here. */
export type FailedRequest = {
  readonly request: { readonly path: string; readonly method: string };
  readonly context: { readonly routePath: string; readonly routeType: string };
};

/** One line for a page, an action or a route that failed, with the code that the person sees. */
export function logRequestError(
  error: unknown,
  { request, context }: FailedRequest,
  to: Pick<typeof logger, "error"> = logger,
): void {
  // Tells the web server, which is outside the bundle, that the answer is "come back" and not "broken".
  if (isDatabaseTrouble(error)) noteOfRequest({ isDatabaseTrouble: true });
  const { method, path } = request;
  const { routePath, routeType } = context;
  countPageError(routeType);
  to.error(
    {
      err: error,
      requestId: requestId(),
      supportCode: supportCode(error),
      method,
      path: path.split(/[?#]/, 1)[0],
      routePath,
      routeType,
    },
    "A page or an action failed.",
  );
}

function supportCode(error: unknown): string | null {
  const isMarked = typeof error === "object" && error !== null && "digest" in error;
  return isMarked && typeof error.digest === "string" ? error.digest : null;
}
