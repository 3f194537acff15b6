import { callerAddress } from "@/lib/access/caller-address";
import { scopeForSystem } from "@/lib/access/scope-for-system";
import type { SiteScope } from "@/lib/access/site-scope";
import { clip, markedText } from "@/lib/kernel/clean-text";
import { newId } from "@/lib/kernel/new-id";
import { bodyOfWhole } from "@/lib/kernel/whole-answer";
import { afterAnswer, hasRoomAfterAnswer } from "@/lib/platform/after-answer";
import { logger } from "@/lib/platform/logger";
import { countHeldBack, countStoreRequest } from "@/lib/platform/metrics";
import { noteOfRequest, requestId } from "@/lib/platform/request-context";
import type { ExportWindow } from "@/lib/shipstation/export-window";
import { pagesOfWindow } from "@/lib/shipstation/feed/window-pages";
import type {
  Contact,
  ContactAction,
  ContactDetails,
  ContactOutcome,
} from "@/lib/shipstation/request-log/contact";
import {
  type Exchange,
  isKeptAsIs,
  type KeptBody,
  keptBody,
  keptHeaders,
  keptUrl,
} from "@/lib/shipstation/request-log/exchange";
import { faultLine } from "@/lib/shipstation/request-log/fault-line";
import { siteMeant } from "@/lib/shipstation/request-log/reads";
import { packExchange, sealPacked } from "@/lib/shipstation/request-log/sealed-exchange";
import { insertContacts, type StoredContact } from "@/lib/shipstation/request-log/writes";

/** What the door learns of a request as it goes; it writes here and never reads. */
export type ContactNotes = {
  readonly id: string;
  readonly at: Date;
  readonly begunMs: number;
  scope?: SiteScope;
  userName?: string;
  credentialSource?: "basic" | "query" | "headers";
  action?: ContactAction;
  outcome?: ContactOutcome;
  /** The dates as they were asked; without dates, the window that was served. */
  window?: ExportWindow;
  servedWindow?: ExportWindow;
  page?: number;
  pages?: number;
  ordersSent?: number;
  heldBack?: number;
  orderNumber?: string;
  orderId?: string;
  trackingNumber?: string;
  details: ContactDetails;
  requestBody?: Uint8Array;
  /** The value of a parameter of the query, clipped. */
  asked?: (parameter: string) => string;
  isTest?: boolean;
};

export function beginNotes(at: Date): ContactNotes {
  return { id: requestId(), at, begunMs: performance.now(), details: {} };
}

/** Promises the log one row for a request that is answered. Nobody waits for it, and nothing in it can fail the answer. */
export function recordContact(request: Request, notes: ContactNotes, response: Response): void {
  try {
    const durationMs = Math.round(performance.now() - notes.begunMs);
    const result = notes.outcome ?? "server";
    noteOfRequest({ outcome: result, ...(notes.scope && { siteId: notes.scope.siteId }) });
    countStoreRequest({
      action: notes.action ?? "unknown",
      result,
      status: response.status,
      isTest: notes.isTest ?? false,
      ordersSent: notes.ordersSent ?? 0,
      durationMs,
    });
    const kept = keptExchange(request, notes, response);
    const entry = { request, notes, answered: { durationMs, status: response.status }, kept };
    afterAnswer(kept?.packed.byteLength ?? 0, entry, store);
  } catch (err) {
    logger.warn({ err, requestId: notes.id }, "A request could not be taken into the request log.");
  }
}

type KeptExchange = { readonly packed: Buffer; readonly isTruncated: boolean };

/** Under a flood the facts are kept and the bodies are not. */
function keptExchange(request: Request, notes: ContactNotes, response: Response): KeptExchange | null {
  const answered = bodyOfWhole(response) ?? new Uint8Array();
  if (!hasRoomAfterAnswer(answered.byteLength + (notes.requestBody?.byteLength ?? 0))) return null;
  const asIs = isKeptAsIs(answered, notes.ordersSent !== undefined);
  const body = asIs ? { text: null, bytes: answered.byteLength, isTruncated: false } : keptBody(answered);
  const exchange = exchangeOf(request, notes, response, body);
  return {
    packed: packExchange(exchange, asIs ? answered : null),
    isTruncated: exchange.request.body.isTruncated || exchange.answer.body.isTruncated,
  };
}

type Entry = {
  readonly request: Request;
  readonly notes: ContactNotes;
  readonly answered: { readonly durationMs: number; readonly status: number };
  readonly kept: KeptExchange | null;
};

async function store(entries: readonly Entry[]): Promise<void> {
  const contacts: StoredContact[] = [];
  for (const entry of entries) contacts.push(await storedContact(entry));
  await insertContacts(contacts);
  countHeldBack(contacts.reduce((sum, { heldBack }) => sum + (heldBack ?? 0), 0));
}

async function storedContact({ request, notes, answered, kept }: Entry): Promise<StoredContact> {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  // Only its log is written, so a name that is no proof of anything may choose it.
  const scope = notes.scope ?? scopeForSystem(await siteMeant({ userName: notes.userName ?? "", host }));
  return {
    siteId: scope.siteId,
    ...contactOf(request, notes, answered),
    ...(await importFacts(scope, notes)),
    kept: kept && {
      sealed: sealPacked(kept.packed, scope.siteId, notes.id),
      isTruncated: kept.isTruncated,
    },
  };
}

function contactOf(
  request: Request,
  notes: ContactNotes,
  { durationMs, status }: { readonly durationMs: number; readonly status: number },
): Contact {
  return {
    id: notes.id,
    at: notes.at,
    action: notes.action ?? "unknown",
    outcome: notes.outcome ?? "server",
    status,
    durationMs,
    method: clip(request.method, 20),
    callerIp: callerAddress(request.headers),
    userAgent: written(request.headers.get("user-agent") ?? "", 300),
    userName: written(notes.userName ?? "", 100),
    credentialSource: notes.credentialSource ?? "none",
    windowStart: notes.window ? new Date(notes.window.startMs) : null,
    windowEnd: notes.window ? new Date(notes.window.endMs) : null,
    page: notes.page ?? null,
    pages: notes.pages ?? null,
    ordersSent: notes.ordersSent ?? null,
    heldBack: notes.heldBack ?? null,
    orderNumber: notes.orderNumber ? written(notes.orderNumber, 200) : null,
    orderId: notes.orderId ?? null,
    trackingNumber: notes.trackingNumber ? written(notes.trackingNumber, 200) : null,
    runId: null,
    details: detailsOf(notes),
    isTest: notes.isTest ?? false,
  };
}

/** The import that begins with this page, unless it goes on with one; on a first page what its whole window left out. */
async function importFacts(scope: SiteScope, notes: ContactNotes): Promise<Partial<Contact>> {
  const { window, servedWindow, page } = notes;
  if (notes.action !== "export" || !window || page === undefined) return {};
  const held = page === 1 && servedWindow ? (await pagesOfWindow(scope, servedWindow)).held : 0;
  return {
    runId: newId("run"),
    ...(notes.heldBack !== undefined && { heldBack: notes.heldBack + held }),
  };
}

function detailsOf({ details, requestBody }: ContactNotes): ContactDetails {
  if (details.fault !== "not-xml" || !requestBody) return details;
  const line = faultLine(new TextDecoder().decode(requestBody));
  return line === null ? details : { ...details, line };
}

function exchangeOf(
  request: Request,
  notes: ContactNotes,
  response: Response,
  answerBody: KeptBody,
): Exchange {
  return {
    request: {
      method: request.method,
      url: keptUrl(new URL(request.url)),
      headers: keptHeaders(request.headers),
      body: keptBody(notes.requestBody ?? new Uint8Array()),
    },
    answer: {
      status: response.status,
      headers: keptHeaders(response.headers),
      body: answerBody,
    },
  };
}

/** Somebody else's text, in characters that the database and every reader can carry. */
function written(text: string, max: number): string {
  return clip(markedText(text), max);
}
