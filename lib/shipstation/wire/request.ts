import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type AskedWindow, startOfMinute } from "@/lib/shipstation/export-window";
import { parseFeedDate } from "@/lib/shipstation/wire/dates";
import { type NoticeQuery, noticeText } from "@/lib/shipstation/wire/ship-notice";

/** What ShipStation asks. A window of null means that it gave no dates. */
export type StoreRequest =
  | { readonly action: "export"; readonly window: AskedWindow | null; readonly page: number }
  | ({ readonly action: "shipnotify" } & NoticeQuery);

export type DateParameter = "start_date" | "end_date";

export type RequestProblem =
  | { readonly code: "unknown-action" }
  | { readonly code: "method"; readonly allow: string }
  | { readonly code: "repeated-parameter"; readonly parameter: string }
  | { readonly code: "bad-date"; readonly parameter: DateParameter }
  | { readonly code: "order-of-dates" }
  | { readonly code: "bad-page" };

const parameters = [
  "action",
  "start_date",
  "end_date",
  "page",
  "order_number",
  "carrier",
  "service",
  "tracking_number",
] as const;

/** `pages` is a short in ShipStation's schema. */
const maxPage = 32_767;

/** Reads the request line. Parameters it does not know are ignored; one it knows may come once. */
export function readStoreRequest(url: URL, method: string): Result<StoreRequest, RequestProblem> {
  const query = url.searchParams;
  const repeated = parameters.find((name) => query.getAll(name).length > 1);
  if (repeated) return refuse({ code: "repeated-parameter", parameter: repeated });

  const action = query.get("action")?.trim().toLowerCase();
  const isRead = method === "GET" || method === "HEAD";
  switch (action) {
    case "export":
      return isRead ? readExport(query) : refuse({ code: "method", allow: "GET, HEAD" });
    case "shipnotify":
      return method === "POST" ? ok(readNotice(query)) : refuse({ code: "method", allow: "POST" });
    default:
      if (isRead || method === "POST") return refuse({ code: "unknown-action" });
      return refuse({ code: "method", allow: "GET, HEAD, POST" });
  }
}

/** Whether this continues an import: known before the request is read, for a password that ends while one runs. */
export function asksForLaterPage(query: URLSearchParams): boolean {
  const isExport = query.get("action")?.trim().toLowerCase() === "export";
  return isExport && (readPage(query.get("page")) ?? 1) > 1;
}

function readExport(query: URLSearchParams): Result<StoreRequest, RequestProblem> {
  const window = readWindow(query.get("start_date"), query.get("end_date"));
  if (!window.ok) return window;
  const page = readPage(query.get("page"));
  if (page === null) return refuse({ code: "bad-page" });
  return ok({ action: "export", window: window.value, page });
}

function readWindow(
  startText: string | null,
  endText: string | null,
): Result<AskedWindow | null, RequestProblem> {
  if (startText === null && endText === null) return ok(null);
  const start = startText === null ? null : parseFeedDate(startText);
  if (start === null) return refuse({ code: "bad-date", parameter: "start_date" });
  const end = endText === null ? null : parseFeedDate(endText);
  if (end === null) return refuse({ code: "bad-date", parameter: "end_date" });
  if (startOfMinute(start.getTime()) > startOfMinute(end.getTime()))
    return refuse({ code: "order-of-dates" });
  return ok({ start, end });
}

function readPage(text: string | null): number | null {
  if (text === null) return 1;
  if (!/^\d{1,9}$/.test(text.trim())) return null;
  const page = Number(text);
  return page >= 1 && page <= maxPage ? page : null;
}

function readNotice(query: URLSearchParams): StoreRequest {
  return {
    action: "shipnotify",
    orderNumber: noticeText(query.get("order_number")),
    carrier: noticeText(query.get("carrier")),
    service: noticeText(query.get("service")),
    trackingNumber: noticeText(query.get("tracking_number")),
  };
}
