import { checkAnswer } from "@/simulator/check-answer";
import { checkOrder } from "@/simulator/check-order";
import { brokenRules, doubts, reasonNotImported } from "@/simulator/check-order-sense";
import { askForOrders, type ImportWindow } from "@/simulator/custom-store-client";
import type { Finding } from "@/simulator/finding";
import { type ImportedOrder, readOrder } from "@/simulator/imported-order";
import { textAt, type XmlElement } from "@/simulator/read-orders-xml";
import type { Settings } from "@/simulator/settings";
import { ambiguousWords, resolveStatus } from "@/simulator/statuses";

export type FetchedOrders = {
  readonly window: ImportWindow;
  readonly pages: number;
  /** Orders on each page that was read, in the order of reading. */
  readonly pageSizes: readonly number[];
  readonly orders: readonly ImportedOrder[];
  /** One problem and nothing of this import is kept. */
  readonly problems: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Orders that ShipStation leaves out alone and in silence. */
  readonly notImported: readonly Finding[];
  readonly durationMs: number;
};

/** Asks for every page of a window, one after another, and stops at the first page that is not right. */
export async function fetchOrders(settings: Settings, window: ImportWindow): Promise<FetchedOrders> {
  const orders: ImportedOrder[] = [];
  const problems: Finding[] = [];
  const warnings: Finding[] = [];
  const notImported: Finding[] = [];
  const pageSizes: number[] = [];
  const seen = new Map<string, number>();
  let pages = 1;
  let durationMs = 0;
  const about = (page: number) => (message: string) => ({ page, order: null, path: null, message });

  for (const word of ambiguousWords(settings.statuses)) {
    warnings.push(about(1)(`The status "${word}" stands in more than one field of the connection form.`));
  }
  for (let page = 1; page <= pages && problems.length === 0; page++) {
    const answer = await askForOrders(settings, { window, page });
    durationMs += answer.durationMs;
    const reading = checkAnswer(answer);
    if (!reading.ok) {
      problems.push(...reading.problems.map(about(page)));
      break;
    }
    pageSizes.push(reading.page.orders.length);
    if (page === 1) pages = Math.max(1, reading.page.pages ?? 1);
    warnings.push(
      ...pageDoubts(page, pages, reading.page.pages, reading.page.orders.length).map(about(page)),
    );

    for (const element of reading.page.orders) {
      const read = readStrictly(element, page, settings);
      problems.push(...read.problems, ...repeats(element, page, seen));
      if (!read.order) continue;
      const reason = reasonNotImported(read.order);
      if (reason)
        notImported.push({ page, order: read.order.orderNumber, path: "Customer/ShipTo", message: reason });
      else orders.push(read.order);
      for (const doubt of doubts(read.order, window)) {
        warnings.push({ page, order: read.order.orderNumber, ...doubt });
      }
    }
  }
  return { window, pages, pageSizes, orders, problems, warnings, notImported, durationMs };
}

function readStrictly(
  element: XmlElement,
  page: number,
  settings: Settings,
): { order: ImportedOrder | null; problems: Finding[] } {
  const number = textAt(element, "OrderNumber");
  const order = number === "" ? "without a number" : number;
  const broken = checkOrder(element);
  if (broken.length > 0)
    return { order: null, problems: broken.map((problem) => ({ page, order, ...problem })) };

  const statusText = textAt(element, "OrderStatus");
  const status = resolveStatus(settings.statuses, statusText);
  if (!status) {
    const message = `"${statusText}" stands in none of the five status fields (upper and lower case count).`;
    return { order: null, problems: [{ page, order, path: "OrderStatus", message }] };
  }
  const read = readOrder(element, status);
  return { order: read, problems: brokenRules(read).map((problem) => ({ page, order, ...problem })) };
}

function repeats(element: XmlElement, page: number, seen: Map<string, number>): Finding[] {
  const found: Finding[] = [];
  for (const path of ["OrderNumber", "OrderID"]) {
    const value = textAt(element, path);
    const key = `${path} ${value}`;
    const before = seen.get(key);
    if (value !== "" && before !== undefined) {
      const message = `${path} ${value} came already on page ${before} of this import.`;
      found.push({ page, order: textAt(element, "OrderNumber"), path, message });
    }
    seen.set(key, page);
  }
  return found;
}

function pageDoubts(page: number, pages: number, said: number | null, orders: number): string[] {
  const found: string[] = [];
  if (said === null || said < 1)
    found.push("The page does not say how many pages there are; it is read as one.");
  else if (said !== pages) found.push(`The page says there are ${said} pages, page 1 said ${pages}.`);
  if (orders === 0 && pages > 1) found.push(`Page ${page} of ${pages} is empty.`);
  return found;
}
