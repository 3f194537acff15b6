import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { open } from "./open";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** A page in light, in dark, and as narrow as at 400 % zoom. */
export async function look(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await open(page, path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await lookAtWhatIsOpen(page);
}

/** The same for what stands there now: a dialog, a run test, opened filters. */
export async function lookAtWhatIsOpen(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  // Colours are the same in every language, and looking at them is most of the work: once, in English.
  const isEnglish = (await page.locator("html").getAttribute("lang")) === "en";
  const leftOut = isEnglish ? [] : ["color-contrast"];
  const broken = await problems(page, (axe) => axe.withTags(rules).disableRules(leftOut));
  expect.soft(broken, "in the light theme").toEqual([]);
  expect.soft(await page.evaluate(cutTables), "tables wider than their card").toEqual([]);

  if (isEnglish) await lookAtDarkColours(page);

  const usual = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect
    .soft(async () => expect(await page.evaluate(tooWide), page.url()).toBe(0))
    .toPass({ timeout: 10_000 });
  if (usual) await page.setViewportSize(usual);
}

/** In the dark theme nothing but the colours is another. */
async function lookAtDarkColours(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const colours = await problems(page, (axe) => axe.withRules("color-contrast"));
  expect.soft(colours, "in the dark theme").toEqual([]);
}

/** One line for each place that breaks a rule. */
async function problems(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  await page.evaluate(stillness);
  // In the preview of a mail no script runs, not even this one's: it would wait for ever. Without frames one page will
  // do for looking and for reporting; two take twice as long.
  const axe = new AxeBuilder({ page }).exclude("iframe").setLegacyMode();
  const { violations } = await choose(axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** Until the colours of a change of theme are the ones that stay: half way between them is no colour of ours. */
async function stillness(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

/** The captions of tables whose last column lies beyond the edge of what they stand in. */
function cutTables(): string[] {
  return [...document.querySelectorAll("table")].flatMap((table) => {
    const frame = table.parentElement;
    if (!frame || getComputedStyle(frame).overflowX === "auto") return [];
    const isCut = table.getBoundingClientRect().right > frame.getBoundingClientRect().right + 1;
    return isCut ? [table.caption?.textContent ?? ""] : [];
  });
}

function tooWide(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}
