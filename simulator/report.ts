import { findingText } from "@/simulator/finding";
import type { SentNotice, Shipping } from "@/simulator/ship-order";
import type { ImportReport } from "@/simulator/ship-station";
import { type ShipStationStatus, shipStationStatuses } from "@/simulator/statuses";
import { wireDateTime } from "@/simulator/wire-dates";

/** One step of a report: what was done, whether it went well, and the facts beneath. */
export type Step = { readonly title: string; readonly ok: boolean; readonly facts: readonly string[] };

const shown = 20;

export function stepText({ title, ok, facts }: Step): string {
  return [`${ok ? "✓" : "✗"} ${title}`, ...facts.map((fact) => `    ${fact}`)].join("\n");
}

export function importStep(title: string, report: ImportReport): Step {
  const { window, pages, pageSizes, orders, created, updated, problems, warnings, notImported } = report;
  const facts = [
    `Window ${wireDateTime(window.start)} to ${wireDateTime(window.end)} UTC, ${pageSizes.length} of ${pages} page(s), ${report.durationMs} ms.`,
  ];
  if (report.accepted) {
    facts.push(`${orders.length} order(s): ${created.length} new, ${updated.length} updated.`);
    if (orders.length > 0) facts.push(statusCounts(orders.map((order) => order.status)));
  } else {
    facts.push("Rejected: nothing was imported, and auto-import is off now.");
    facts.push(...list("Problem", problems.map(findingText)));
  }
  facts.push(...list("Not imported", notImported.map(findingText)));
  facts.push(...list("Warning", warnings.map(findingText)));
  return { title, ok: report.accepted && notImported.length === 0, facts };
}

export function shippingStep(title: string, shipping: Shipping): Step {
  const facts = shipping.problem ? [shipping.problem] : shipping.notices.flatMap(noticeFacts);
  return { title, ok: shipping.ok, facts };
}

export function noticeStep(title: string, sent: SentNotice): Step {
  return { title, ok: sent.accepted, facts: noticeFacts(sent) };
}

function noticeFacts({ notice, answers }: SentNotice): string[] {
  const items = notice.items.map((item) => `${item.quantity} × ${item.sku || item.name}`).join(", ");
  return [
    `${notice.carrier} ${notice.trackingNumber}: ${items}`,
    ...answers.map(({ accepted, status, message, durationMs }, at) => {
      const verdict = accepted ? "accepted" : "refused";
      return `  notice ${at + 1}: ${verdict}, ${status ?? "no answer"}, ${durationMs} ms${accepted ? "" : `: ${message}`}`;
    }),
  ];
}

function statusCounts(statuses: readonly ShipStationStatus[]): string {
  return shipStationStatuses
    .map((status) => ({ status, count: statuses.filter((other) => other === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(", ");
}

function list(label: string, lines: readonly string[]): string[] {
  const more = lines.length > shown ? [`… and ${lines.length - shown} more.`] : [];
  return [...lines.slice(0, shown).map((line) => `${label}: ${line}`), ...more];
}
