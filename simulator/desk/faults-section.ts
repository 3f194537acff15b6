import type { Desk } from "@/simulator/desk/desk";
import type { DeskWords } from "@/simulator/desk/desk-words";
import { type Html, html } from "@/simulator/desk/html";
import { faultKinds } from "@/simulator/faults";

export function faultsSection(desk: Desk, words: DeskWords): Html {
  const active = desk.faults.active().map(({ name, times }) => {
    const left = times === null ? null : html` (${times} ${words.left})`;
    return html`<li><code>${name}</code>${left}</li>`;
  });
  const groups = (["rest", "way", "notice"] as const).map(
    (kind) =>
      html`<optgroup label="${words.kinds[kind]}">${faultKinds[kind].map((name) => html`<option>${name}</option>`)}</optgroup>`,
  );
  return html`<section aria-labelledby="faults"><h2 id="faults">${words.faults}</h2>
<div data-live="faults">${active.length === 0 ? html`<p>${words.noFaults}</p>` : html`<p>${words.activeFaults}</p><ul>${active}</ul>`}</div>
<form method="post" action="/simulator/faults" class="fields">
<label>${words.fault} <select name="fault">${groups}</select></label>
<label>${words.times} <input name="times" type="number" min="1" max="1000"></label>
<div class="buttons"><button>${words.setFault}</button>
<button name="clear" value="all">${words.clearFaults}</button></div></form></section>`;
}
