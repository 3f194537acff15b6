import type { IncomingMessage, ServerResponse } from "node:http";

type Direct = (asked: IncomingMessage, answered: ServerResponse) => Promise<void>;

export function directRoute(
  routes: ReadonlyMap<string, Direct> | undefined,
  asked: Pick<IncomingMessage, "method" | "url">,
): Direct | undefined;
