import { maskEmails, maskFreeText, maskPhone } from "@/lib/shipstation/request-log/customer-mask";
import type { Exchange, KeptBody } from "@/lib/shipstation/request-log/exchange";
import { maskXml } from "@/lib/shipstation/request-log/mask-xml";

type Pair = { readonly name: string; readonly value: string };

/** A request and its answer as a page shows them. */
export type ExchangeView = {
  readonly method: string;
  /** Path and query, as written. */
  readonly url: string;
  readonly parameters: readonly Pair[];
  readonly requestHeaders: readonly Pair[];
  readonly requestBody: BodyView;
  readonly status: number;
  readonly answerHeaders: readonly Pair[];
  readonly answerBody: BodyView;
  /** Something of a customer was masked. */
  readonly isMasked: boolean;
};

export type BodyView = {
  /** The text in pieces: of a feed each order by itself, with its number. */
  readonly parts: readonly { readonly orderNumber: string | null; readonly text: string }[];
  readonly bytes: number;
  readonly isTruncated: boolean;
  /** There was a body, but no text. */
  readonly isUnreadable: boolean;
};

const open = { url: same, text: same, header: same, value: (_: string, text: string) => text };
const masked = { url: maskUrl, text: maskXml, header: maskEmails, value: maskParameter };

/** Masked unless somebody with the right to it asked to see the customer's data. */
export function exchangeView(exchange: Exchange, isRevealed: boolean): ExchangeView {
  const view = viewOf(exchange, open);
  if (isRevealed) return { ...view, isMasked: false };
  const shown = viewOf(exchange, masked);
  return { ...shown, isMasked: JSON.stringify(view) !== JSON.stringify(shown) };
}

function viewOf({ request, answer }: Exchange, show: typeof masked): Omit<ExchangeView, "isMasked"> {
  const query = request.url.includes("?") ? request.url.slice(request.url.indexOf("?") + 1) : "";
  const headers = (list: readonly (readonly [string, string])[]) =>
    list.map(([name, value]) => ({ name, value: show.header(value) }));
  return {
    method: request.method,
    url: show.url(request.url),
    parameters: [...new URLSearchParams(query)].map(([name, value]) => ({
      name,
      value: show.value(name, value),
    })),
    requestHeaders: headers(request.headers),
    requestBody: bodyView(request.body, show.text),
    status: answer.status,
    answerHeaders: headers(answer.headers),
    answerBody: bodyView(answer.body, show.text),
  };
}

function bodyView({ text, bytes, isTruncated }: KeptBody, show: (text: string) => string): BodyView {
  const parts = text === null ? [] : text.split(/(?=<Order>\n)|(?=<\/Orders>\s*$)/);
  return {
    parts: parts.map((part) => ({ orderNumber: orderNumberIn(part), text: show(part) })),
    bytes,
    isTruncated,
    isUnreadable: text === null && bytes > 0,
  };
}

/** The orders that an answer contained, by our own ids. */
export function orderIdsIn({ answer }: Exchange): string[] {
  return [...(answer.body.text ?? "").matchAll(/<OrderID><!\[CDATA\[(.*?)\]\]><\/OrderID>/g)].flatMap(
    ([, id]) => id ?? [],
  );
}

function orderNumberIn(part: string): string | null {
  if (!part.startsWith("<Order>")) return null;
  return /<OrderNumber><!\[CDATA\[(.*?)\]\]>/.exec(part)?.[1] ?? "";
}

function maskUrl(url: string): string {
  const [path = "", query] = splitOnce(url, "?");
  if (query === undefined) return url;
  const parts = query.split("&").map((part) => {
    const [pair] = new URLSearchParams(part);
    if (!pair) return part;
    const [name, value] = pair;
    const shown = maskParameter(name, value);
    return shown === value ? part : `${part.split("=", 1)[0]}=${shown}`;
  });
  return `${path}?${parts.join("&")}`;
}

function maskParameter(name: string, value: string): string {
  // The user name belongs to the connection, not to a customer.
  if (/^ss-username$/i.test(name)) return value;
  if (/phone|mobile|fax/i.test(name)) return maskPhone(value);
  return /^(action|page|(start|end)_date|order_number|tracking_number)$/i.test(name)
    ? maskEmails(value)
    : maskFreeText(value);
}

function splitOnce(text: string, at: string): [string, string | undefined] {
  const index = text.indexOf(at);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}

function same(text: string): string {
  return text;
}
