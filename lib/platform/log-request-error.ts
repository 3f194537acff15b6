import { newId } from "@/lib/kernel/new-id";
import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { logger } from "@/lib/platform/logger";

/** What Next knows of a request whose page, action or route failed; its headers and query are left behind here. */
export type FailedRequest = {
  readonly request: { readonly path: string; readonly method: string };
  readonly context: { readonly routePath: string; readonly routeType: string };
};

/** One line for a page, an action or a route that failed, under the code that the person sees. */
export function logRequestError(
  error: unknown,
  { request, context }: FailedRequest,
  to: Pick<typeof logger, "error"> = logger,
): void {
  noteTrouble(error);
  const { method, path } = request;
  const { routePath, routeType } = context;
  to.error(
    {
      err: error,
      requestId: supportCode(error) ?? newId("req"),
      method,
      path: path.split(/[?#]/, 1)[0],
      routePath,
      routeType,
    },
    "A page or an action failed.",
  );
}

type Holder = typeof globalThis & {
  webShopManagerRequests?: { getStore(): { isDatabaseTrouble?: boolean } | undefined };
};

/** Tells the web server, which is outside the bundle, that the answer is "come back" and not "broken". */
function noteTrouble(error: unknown): void {
  const holder: Holder = globalThis;
  const context = holder.webShopManagerRequests?.getStore();
  if (context && isDatabaseTrouble(error)) context.isDatabaseTrouble = true;
}

function supportCode(error: unknown): string | null {
  const isMarked = typeof error === "object" && error !== null && "digest" in error;
  return isMarked && typeof error.digest === "string" ? error.digest : null;
}
