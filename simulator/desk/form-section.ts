import type { Desk } from "@/simulator/desk/desk";
import type { DeskWords } from "@/simulator/desk/desk-words";
import { type Html, html } from "@/simulator/desk/html";
import type { StatusFields } from "@/simulator/statuses";

/** The five fields with the names that ShipStation gives them, in its order. */
export const statusFieldNames: readonly (readonly [keyof StatusFields, string])[] = [
  ["unpaid", "Unpaid Status"],
  ["paid", "Paid Status"],
  ["shipped", "Shipped Status"],
  ["cancelled", "Cancelled Status"],
  ["onHold", "On-Hold Status"],
];

/** The field names are ShipStation's own, in English; a password that was typed never comes back. */
export function formSection(desk: Desk, words: DeskWords): Html {
  const { url, username, password, statuses } = desk.settings();
  const field = (name: string, label: string, value: string) =>
    html`<label><span lang="en">${label}</span> <input name="${name}" value="${value}" autocomplete="off" spellcheck="false"></label>`;
  const hint = password === "" ? words.passwordMissing : words.passwordKnown;
  return html`<section aria-labelledby="form"><h2 id="form">${words.connection}</h2>
<form method="post" action="/simulator/form" class="fields">
${field("username", "Username", username)}
<label><span lang="en">Password</span> <input name="password" type="password" autocomplete="new-password" aria-describedby="password-hint">
<small id="password-hint">${hint}</small></label>
${field("url", "URL to Custom XML Page", url)}
${statusFieldNames.map(([name, label]) => field(name, label, statuses[name]))}
<div class="buttons"><button>${words.connect}</button>
<button formaction="/simulator/test"><span lang="en">${words.test}</span></button></div>
</form></section>`;
}
