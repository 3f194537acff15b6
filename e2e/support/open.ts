import { expect, type Locator, type Page, type Response } from "@playwright/test";

/**
 * Opens a page and waits until its scripts have taken it over: on a busy machine a test would otherwise press buttons
 * that nobody listens to yet. React keeps the answer at the document; the page itself shows no sign of it.
 */
export async function open(page: Page, path: string): Promise<Response | null> {
  const answer = await page.goto(path, { waitUntil: "domcontentloaded" });
  await takenOver(page);
  return answer;
}

type ToSee = { readonly shown: readonly Locator[]; readonly hidden?: readonly Locator[] };

/**
 * Opens a page anew until it is as it should be. For what somebody else does meanwhile: the worker, or ShipStation, whose
 * requests the log takes after they were answered.
 */
export async function openUntil(
  page: Page,
  path: string,
  { shown, hidden = [] }: ToSee,
  timeoutMs = 20_000,
): Promise<void> {
  await expect(async () => {
    await open(page, path);
    for (const locator of shown) await expect(locator).toBeVisible({ timeout: 1_000 });
    for (const locator of hidden) await expect(locator).toBeHidden({ timeout: 100 });
  }).toPass({ timeout: timeoutMs });
}

export async function takenOver(page: Page): Promise<void> {
  const asked = () => page.evaluate(isTakenOver).catch(() => false);
  await expect.poll(asked, { intervals: [50] }).toBe(true);
}

function isTakenOver(): boolean {
  const entry = Object.entries(document).find(([key]) => key.startsWith("__reactContainer$"));
  const root = entry?.[1]?.stateNode?.current?.memoizedState;
  return document.readyState !== "loading" && root?.isDehydrated === false;
}
