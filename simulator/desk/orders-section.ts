import type { Desk } from "@/simulator/desk/desk";
import type { DeskWords } from "@/simulator/desk/desk-words";
import { type Html, html } from "@/simulator/desk/html";
import { openLines, type StoredOrder } from "@/simulator/store";

const shown = 40;

/** Orders that await shipment come first: they are what a packer is here for. */
export function ordersSection(desk: Desk, words: DeskWords): Html {
  const orders = desk
    .orders()
    .toSorted((one, other) => rank(one) - rank(other) || other.orderDate.getTime() - one.orderDate.getTime());
  const table = html`<div class="scroll" role="region" aria-labelledby="orders" tabindex="0"><table>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.status}</th><th scope="col">${words.open}</th><th scope="col">${words.label}</th></tr></thead>
<tbody>${orders.slice(0, shown).map((order) => orderRow(order, words))}</tbody></table></div>`;
  return html`<section aria-labelledby="orders"><h2 id="orders">${words.orders}</h2><div data-live="orders">
${orders.length === 0 ? html`<p>${words.noOrders}</p>` : table}
${orders.length > shown ? html`<p>${words.more}</p>` : null}</div></section>`;
}

function rank({ status }: StoredOrder): number {
  return status === "awaiting_shipment" ? 0 : 1;
}

function orderRow(order: StoredOrder, words: DeskWords): Html {
  const open = openLines(order);
  const units = open.reduce((sum, { openUnits }) => sum + openUnits, 0);
  const mayShip = order.status === "awaiting_shipment" && units > 0;
  return html`<tr><th scope="row">${order.orderNumber}</th>
<td>${words.statuses[order.status]} <small>(${order.statusText})</small></td><td>${units}</td>
<td>${mayShip ? shipForms(order, units, words) : null}</td></tr>`;
}

function shipForms(order: StoredOrder, units: number, words: DeskWords): Html {
  const number = order.orderNumber;
  const named = (label: string) => html`${label}<span class="hidden"> ${number}</span>`;
  const two = html`<button name="parcels" value="2">${named(words.two)}</button>`;
  return html`<form method="post" action="/simulator/ship"><input type="hidden" name="order" value="${number}">
<button name="parcels" value="1">${named(words.whole)}</button> ${units > 1 ? two : null}
<details><summary>${named(words.some)}</summary>
${openLines(order).map(
  ({ line, openUnits }) =>
    html`<label>${line.name} (${line.sku}) <input type="number" name="line:${line.lineItemId}" min="0" max="${openUnits}" value="0"></label>`,
)}
<button name="parcels" value="some">${named(words.make)}</button></details></form>`;
}

export function labelsSection(desk: Desk, words: DeskWords): Html {
  const labels = desk.labels().toReversed().slice(0, shown);
  const rows = labels.map(({ notice, accepted }) => {
    const tracking = notice.trackingNumber;
    const named = (label: string) => html`${label}<span class="hidden"> ${tracking}</span>`;
    const acts = desk.isVoided(tracking)
      ? html`${words.voided}`
      : html`<form method="post" action="/simulator/again"><button name="tracking" value="${tracking}">${named(words.again)}</button>
<button formaction="/simulator/void" name="tracking" value="${tracking}">${named(words.void)}</button></form>`;
    return html`<tr><th scope="row">${notice.carrier} ${tracking}</th><td>${notice.orderNumber}</td>
<td>${accepted ? words.accepted : words.refused}</td><td>${acts}</td></tr>`;
  });
  const table = html`<div class="scroll" role="region" aria-labelledby="labels" tabindex="0"><table>
<thead><tr><th scope="col">${words.tracking}</th><th scope="col">${words.number}</th><th scope="col">${words.status}</th><td></td></tr></thead>
<tbody>${rows}</tbody></table></div>`;
  return html`<section aria-labelledby="labels"><h2 id="labels">${words.labels}</h2><div data-live="labels">
${labels.length === 0 ? html`<p>${words.noLabels}</p>` : table}</div></section>`;
}
