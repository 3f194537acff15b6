import type { Desk } from "@/simulator/desk/desk";
import type { LogEntry } from "@/simulator/desk/desk-log";
import { type DeskLanguage, type DeskWords, deskWords } from "@/simulator/desk/desk-words";
import { faultsSection } from "@/simulator/desk/faults-section";
import { formSection } from "@/simulator/desk/form-section";
import { type Html, html } from "@/simulator/desk/html";
import { labelsSection, ordersSection } from "@/simulator/desk/orders-section";

/** The whole page; what stands in data-live is fetched anew by desk-script.ts while nobody is typing there. */
export function deskPage(desk: Desk, language: DeskLanguage): string {
  const words = deskWords(language);
  // What comes by itself and goes well would only interrupt a screen reader.
  const latest = desk.log.all().find(({ act, ok }) => !ok || (act !== "auto" && act !== "rest"));
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="stylesheet" href="/simulator/desk.css">
<script src="/simulator/desk.js" defer></script>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.intro}</p>
<section aria-labelledby="last"><h2 id="last">${words.last}</h2>
<div role="status" data-live="last">${latest ? entryOf(latest, words) : html`<p>${words.nothing}</p>`}</div></section>
${formSection(desk, words)}
${importSection(desk, words)}
${ordersSection(desk, words)}
${labelsSection(desk, words)}
${faultsSection(desk, words)}
<section aria-labelledby="log"><h2 id="log">${words.log}</h2>
<ol class="log" data-live="log">${desk.log.all().map((entry) => html`<li>${entryOf(entry, words)}</li>`)}</ol></section>
</main>
</body>
</html>
`;
  return page.html;
}

/** What went wrong is told in ShipStation's words, which are English. */
function entryOf({ at, act, subject, ok, facts }: LogEntry, words: DeskWords): Html {
  const list =
    facts.length === 0 ? null : html`<ul lang="en">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>`;
  return html`<p><span class="${ok ? "well" : "wrong"}">${ok ? words.well : words.wrong}</span>
<strong>${words.acts[act]}</strong> ${subject} <time datetime="${at.toISOString()}">${at.toISOString().slice(11, 19)} UTC</time></p>${list}`;
}

function importSection(desk: Desk, words: DeskWords): Html {
  const { on, everySeconds, reason } = desk.automatic();
  const why =
    reason === ""
      ? null
      : html`<p class="wrong-box">${words.offBecause} <span lang="en">${reason}</span></p>`;
  return html`<section aria-labelledby="import"><h2 id="import">${words.importing}</h2>
<form method="post" action="/simulator/import"><button>${words.importNow}</button></form>
<div data-live="import"><p>${on ? words.isOn : words.isOff}</p>${why}
<form method="post" action="/simulator/automatic">
<label>${words.every} <input name="seconds" type="number" min="5" max="3600" value="${everySeconds}" required></label>
<button name="on" value="${on ? "no" : "yes"}">${on ? words.switchOff : words.switchOn}</button>
</form></div></section>`;
}
