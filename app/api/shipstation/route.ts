import { authenticateIntegration } from "@/lib/access/authenticate-integration";
import { callerAddress } from "@/lib/access/caller-address";
import { refusalOfChannel } from "@/lib/access/machine-channel";
import type { SiteScope } from "@/lib/access/site-scope";
import { authenticateTest, isConnectionTest, testHeader, testUserName } from "@/lib/access/test-credential";
import { assertNever } from "@/lib/kernel/assert-never";
import { apiRoute } from "@/lib/platform/api-route";
import { isDatabaseTrouble } from "@/lib/platform/database/database-trouble";
import { answerDirectly } from "@/lib/platform/direct-route";
import { logger } from "@/lib/platform/logger";
import { readBody } from "@/lib/platform/read-body";
import { inSpan } from "@/lib/platform/spans";
import { exportOrders } from "@/lib/shipstation/export-orders";
import { keepRefusedNotice, receiveShipNotice } from "@/lib/shipstation/receive-ship-notice";
import { withoutPasswords } from "@/lib/shipstation/request-log/exchange";
import { noteAsked, noteRefusal } from "@/lib/shipstation/request-log/note-request";
import { beginNotes, type ContactNotes, recordContact } from "@/lib/shipstation/request-log/record-contact";
import { readStoreCredentials } from "@/lib/shipstation/wire/basic-auth";
import { ordersPage } from "@/lib/shipstation/wire/orders-xml";
import {
  ordersAnswer,
  receivedAnswer,
  refusalAnswer,
  refusalOfFault,
  type StoreRefusal,
  withoutBody,
} from "@/lib/shipstation/wire/replies";
import { asksForLaterPage, readStoreRequest, type StoreRequest } from "@/lib/shipstation/wire/request";
import { type NoticeQuery, noticeFromQuery, noticeQueryText } from "@/lib/shipstation/wire/ship-notice";
import { decodeBody, isEmptyBody, readShipNotice } from "@/lib/shipstation/wire/ship-notice-xml";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

const answer = answerDirectly(
  "/api/shipstation",
  ["GET", "HEAD", "POST"],
  apiRoute("/api/shipstation", answerStore),
);
const noticeLimits = { maxBytes: 256 * 1024, deadlineMs: 10_000 };

/** The Custom Store endpoint: who are you, what do you ask, one verb, one XML answer, one row of the request log. */
async function answerStore(request: Request): Promise<Response> {
  const notes = beginNotes(new Date());
  const answered = await answerOrTrouble(request, notes);
  if (!(answered instanceof Response)) noteRefusal(notes, answered);
  const response = answered instanceof Response ? answered : refusalAnswer(answered, notes.id);
  recordContact(request, notes, response);
  return request.method === "HEAD" ? withoutBody(response) : response;
}

async function answerOrTrouble(request: Request, notes: ContactNotes): Promise<Response | StoreRefusal> {
  try {
    return await answerTo(request, notes);
  } catch (cause) {
    const isTrouble = isDatabaseTrouble(cause);
    logger.error({ err: cause, requestId: notes.id }, "A request of ShipStation could not be answered.");
    return { code: isTrouble ? "unavailable" : "server" };
  }
}

async function answerTo(request: Request, notes: ContactNotes): Promise<Response | StoreRefusal> {
  const url = new URL(request.url);
  const credentials = readStoreCredentials(request.headers, url.searchParams);
  noteAsked(notes, url, credentials);
  const caller = callerAddress(request.headers);
  const now = new Date();
  const isTestUser = credentials?.source === "basic" && credentials.userName === testUserName;
  notes.isTest = await isConnectionTest(request.headers.get(testHeader), now);
  const authenticated = isTestUser
    ? await authenticateTest(credentials.password, caller, now)
    : await authenticateIntegration(credentials, caller, now, {
        isLaterPage: asksForLaterPage(url.searchParams),
      });
  if (!authenticated.ok) return authenticated.problem;
  const scope = authenticated.value;
  notes.scope = scope;
  const refused = refusalOfChannel(request.headers);
  if (refused) return { code: refused };

  const asked = readStoreRequest(url, request.method);
  if (!asked.ok) return asked.problem;
  if (isTestUser) return answerToTest(asked.value, notes);
  const store = asked.value;
  switch (store.action) {
    case "export":
      return inSpan("export", scope, () => sendPage(scope, store, notes));
    case "shipnotify":
      return inSpan("notice", scope, () => receive(scope, store, request, notes));
    default:
      return assertNever(store);
  }
}

/** Our own test proves the way here and changes nothing: it gets a page without orders, and its notices are refused. */
function answerToTest(asked: StoreRequest, notes: ContactNotes): Response | StoreRefusal {
  notes.isTest = true;
  if (asked.action !== "export") return { code: "unauthorized" };
  Object.assign(notes, { page: 1, pages: 1, ordersSent: 0, outcome: "ok" });
  return ordersAnswer(ordersPage({ pages: 1, ordersExpected: 0 }).end());
}

async function sendPage(
  scope: SiteScope,
  asked: Extract<StoreRequest, { action: "export" }>,
  notes: ContactNotes,
): Promise<Response> {
  notes.page = asked.page;
  notes.details = { ...notes.details, isDated: asked.window !== null };
  if (asked.window)
    notes.window = { startMs: asked.window.start.getTime(), endMs: asked.window.end.getTime() };
  const { xml, isPaused, window, ...counted } = await exportOrders(scope, asked);
  // Without dates the window that was served is the one that was meant.
  notes.window ??= window;
  Object.assign(notes, { ...counted, servedWindow: window, outcome: isPaused ? "paused" : "ok" });
  return ordersAnswer(xml);
}

async function receive(
  scope: SiteScope,
  asked: NoticeQuery,
  request: Request,
  notes: ContactNotes,
): Promise<Response | StoreRefusal> {
  const bytes = await readBody(request, noticeLimits);
  if (!bytes.ok) return { code: bytes.problem };
  notes.requestBody = bytes.value;
  const now = new Date();
  const body = decodeBody(bytes.value);
  const text = body.ok ? body.value : "";
  const notice =
    body.ok && isEmptyBody(text) ? { ok: true as const, value: noticeFromQuery(asked) } : readNotice(body);
  if (!notice.ok) {
    notes.details = { ...notes.details, fault: notice.problem };
    const refused = { orderNumber: asked.orderNumber, bytes: bytes.value, fault: notice.problem };
    await keepRefusedNotice(scope, { ...refused, contactId: notes.id }, now);
    return refusalOfFault(notice.problem);
  }

  const { trackingNumber, carrier } = notice.value;
  notes.trackingNumber = trackingNumber;
  notes.orderNumber = notice.value.orderNumber || asked.orderNumber || notice.value.orderId;
  notes.details = { ...notes.details, carrier };
  const received = await receiveShipNotice(
    scope,
    {
      notice: notice.value,
      queryOrderNumber: asked.orderNumber,
      body: withoutPasswords(text),
      query: noticeQueryText(asked),
      contactId: notes.id,
    },
    now,
  );
  if (!received.ok) return received.problem;
  const { outcome, orderId, orderNumber, flags } = received.value;
  Object.assign(notes, { outcome, orderId, orderNumber });
  if (flags.length > 0) notes.details = { ...notes.details, flags };
  return receivedAnswer();
}

function readNotice(body: ReturnType<typeof decodeBody>) {
  return body.ok ? readShipNotice(body.value) : body;
}

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
