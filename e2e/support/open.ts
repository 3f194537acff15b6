import { expect, type Page, type Response } from "@playwright/test";

/**
 * Opens a page and waits until its scripts have taken it over: on a busy machine a test would otherwise press buttons
 * that nobody listens to yet. React keeps the answer at the document; the page itself shows no sign of it.
 */
export async function open(page: Page, path: string): Promise<Response | null> {
  const answer = await page.goto(path, { waitUntil: "domcontentloaded" });
  await takenOver(page);
  return answer;
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
