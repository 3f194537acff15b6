import type { Page, Request } from "@playwright/test";
import { origin } from "./stand";

/** The request that an act makes, to be made again by somebody else. */
export type Call = {
  readonly headers: Readonly<Record<string, string>>;
  readonly data: string;
};

const isCall = (request: Request) => request.method() === "POST" && "next-action" in request.headers();

/** Does the act and answers the call it made. */
export async function heardCall(page: Page, act: () => Promise<void>): Promise<Call> {
  const request = page.waitForRequest(isCall);
  await act();
  return callOf(await request);
}

/** Does the act, but a stranger makes its very call first; answers what the stranger was told. */
export async function triedFirst(stranger: Page, page: Page, act: () => Promise<void>): Promise<string> {
  let told: (answer: string) => void = () => {};
  const answer = new Promise<string>((resolve) => {
    told = resolve;
  });
  const everywhere = "**/*";
  await page.route(everywhere, async (route, request) => {
    if (!isCall(request)) return route.fallback();
    const { pathname, search } = new URL(request.url());
    const came = await stranger.request.post(`${pathname}${search}`, callOf(request));
    told(await came.text());
    return route.fallback();
  });
  await act();
  const said = await answer;
  await page.unroute(everywhere);
  return said;
}

function callOf(request: Request): Call {
  const own = ["cookie", "content-length", "host", "connection"];
  const headers = Object.entries(request.headers()).filter(([name]) => !own.includes(name));
  // The browser adds the origin after Playwright has seen the others.
  return { headers: { ...Object.fromEntries(headers), origin }, data: request.postData() ?? "" };
}
