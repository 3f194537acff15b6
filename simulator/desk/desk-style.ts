/** Served as a file of its own, so that the page needs no inline style. */
export const deskStyle = `
:root { color-scheme: light dark; --line: #767b85; --soft: #f2f4f7; --well: #12633a; --wrong: #a3161f; --accent: #1d4ed8; --on-accent: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --line: #8b93a1; --soft: #23272f; --well: #6ee7a8; --wrong: #ffa4a4; --accent: #9dbdff; --on-accent: #10131a; }
  body { background: #15181e; color: #eceff4; }
}
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 0 0 .5rem; }
section { border-top: 1px solid var(--line); padding: 1rem 0; }
.fields { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); align-items: start; }
.fields .buttons { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .5rem; }
label { display: block; }
input:not([type=hidden]), select { display: block; width: 100%; font: inherit; padding: .4rem .5rem; border: 1px solid var(--line); border-radius: .3rem; background: Field; color: FieldText; }
input[type=number] { max-width: 8rem; }
button { font: inherit; padding: .4rem .8rem; border: 1px solid var(--accent); border-radius: .3rem; background: transparent; color: var(--accent); cursor: pointer; min-height: 2rem; }
.buttons button:first-child { background: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
form { margin: .25rem 0; }
.scroll { overflow-x: auto; max-height: 28rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
.well { color: var(--well); font-weight: 600; }
.wrong { color: var(--wrong); font-weight: 600; }
.wrong-box { border-inline-start: 4px solid var(--wrong); background: var(--soft); padding: .5rem .75rem; }
.log { padding-inline-start: 1.5rem; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
li { overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { th, td { padding-inline-end: .4rem; } }
`;

/** Replaces what has changed while nobody is busy in it; without it, the page works and shows what it showed. */
export const deskScript = `
setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch("/simulator").catch(() => null);
  if (!answer || !answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll("[data-live]")) {
    const next = fresh.querySelector('[data-live="' + old.dataset.live + '"]');
    const isBusy = old.contains(document.activeElement) || old.querySelector("details[open]");
    if (next && !isBusy && next.innerHTML !== old.innerHTML) old.replaceChildren(...next.childNodes);
  }
}, 2000);
`;
