import { authenticateIntegration } from "@/lib/access/authenticate-integration";
import { callerAddress } from "@/lib/access/caller-address";
import { refusalOfChannel } from "@/lib/access/machine-channel";
import type { SiteScope } from "@/lib/access/site-scope";
import { assertNever } from "@/lib/kernel/assert-never";
import { newId } from "@/lib/kernel/new-id";
import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { logger } from "@/lib/platform/logger";
import { readBody } from "@/lib/platform/read-body";
import { exportOrders } from "@/lib/shipstation/export-orders";
import { keepRefusedNotice, receiveShipNotice } from "@/lib/shipstation/receive-ship-notice";
import { readStoreCredentials } from "@/lib/shipstation/wire/basic-auth";
import {
  ordersAnswer,
  receivedAnswer,
  refusalAnswer,
  refusalOfFault,
  type StoreRefusal,
  withoutBody,
} from "@/lib/shipstation/wire/replies";
import { asksForLaterPage, readStoreRequest, type StoreRequest } from "@/lib/shipstation/wire/request";
import { noticeFromQuery } from "@/lib/shipstation/wire/ship-notice";
import { decodeBody, isEmptyBody, readShipNotice } from "@/lib/shipstation/wire/ship-notice-xml";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

type ShipNotify = Extract<StoreRequest, { action: "shipnotify" }>;

const noticeLimits = { maxBytes: 256 * 1024, deadlineMs: 10_000 };

/** The Custom Store endpoint: who are you, what do you ask, one verb, one XML answer. */
async function answer(request: Request): Promise<Response> {
  const requestId = newId("req");
  const respond = (answered: Response | StoreRefusal): Response => {
    const response = answered instanceof Response ? answered : refusalAnswer(answered, requestId);
    return request.method === "HEAD" ? withoutBody(response) : response;
  };
  try {
    return respond(await answerTo(request));
  } catch (cause) {
    const isTrouble = isDatabaseTrouble(cause);
    logger.error({ err: cause, requestId }, "A request of ShipStation could not be answered.");
    return respond({ code: isTrouble ? "unavailable" : "server" });
  }
}

async function answerTo(request: Request): Promise<Response | StoreRefusal> {
  const url = new URL(request.url);
  const credentials = readStoreCredentials(request.headers, url.searchParams);
  const caller = callerAddress(request.headers);
  const authenticated = await authenticateIntegration(credentials, caller, new Date(), {
    isLaterPage: asksForLaterPage(url.searchParams),
  });
  if (!authenticated.ok) return authenticated.problem;
  const refused = refusalOfChannel(request.headers);
  if (refused) return { code: refused };

  const asked = readStoreRequest(url, request.method);
  if (!asked.ok) return asked.problem;
  switch (asked.value.action) {
    case "export":
      return ordersAnswer((await exportOrders(authenticated.value, asked.value)).xml);
    case "shipnotify":
      return receive(authenticated.value, asked.value, request);
    default:
      return assertNever(asked.value);
  }
}

async function receive(
  scope: SiteScope,
  asked: ShipNotify,
  request: Request,
): Promise<Response | StoreRefusal> {
  const bytes = await readBody(request, noticeLimits);
  if (!bytes.ok) return { code: bytes.problem };
  const now = new Date();
  const body = decodeBody(bytes.value);
  const text = body.ok ? body.value : "";
  const notice =
    body.ok && isEmptyBody(text) ? { ok: true as const, value: noticeFromQuery(asked) } : readNotice(body);
  if (!notice.ok) {
    await keepRefusedNotice(
      scope,
      { orderNumber: asked.orderNumber, bytes: bytes.value, fault: notice.problem },
      now,
    );
    return refusalOfFault(notice.problem);
  }

  const query = new URLSearchParams({
    order_number: asked.orderNumber,
    carrier: asked.carrier,
    service: asked.service,
    tracking_number: asked.trackingNumber,
  }).toString();
  const received = await receiveShipNotice(
    scope,
    { notice: notice.value, queryOrderNumber: asked.orderNumber, body: text, query },
    now,
  );
  return received.ok ? receivedAnswer() : received.problem;
}

function readNotice(body: ReturnType<typeof decodeBody>) {
  return body.ok ? readShipNotice(body.value) : body;
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
