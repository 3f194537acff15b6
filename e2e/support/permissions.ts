import { expect, type Page } from "@playwright/test";
import { actsOfTheAdmin, answerTo, type From } from "./acts";
import type { InvitedRole } from "./people";
import { origin } from "./stand";
import { english as t } from "./words";

export type Anybody = "owner" | InvitedRole | "operator";

const everybody: readonly Anybody[] = [
  "owner",
  "manager",
  "assistant_manager",
  "staff",
  "sales",
  "service",
  "operator",
];
const sellers: readonly Anybody[] = ["owner", "manager", "assistant_manager", "staff", "sales"];
const configurers: readonly Anybody[] = ["owner", "manager", "assistant_manager"];
const managers: readonly Anybody[] = ["owner", "manager"];
const owners: readonly Anybody[] = ["owner"];
const operators: readonly Anybody[] = ["operator"];

type Table = Readonly<Record<string, readonly Anybody[]>>;

const pages: Table = {
  "/": sellers,
  "/orders": sellers,
  "/systems/shipstation": configurers,
  "/systems/shipstation/requests": configurers,
  "/systems/shipstation/requests/inbox": configurers,
  "/systems/shipstation/test": configurers,
  "/systems/configuration/general": configurers,
  "/systems/configuration/order-statuses": configurers,
  "/systems/configuration/emails": configurers,
  "/systems/audit": configurers,
  "/systems/user-access": owners,
  "/systems/user-access/new": owners,
  "/systems/user-access/api-tokens": owners,
  "/platform/sites": operators,
  "/platform/sites/new": operators,
  "/platform/requests": operators,
  "/account": everybody,
  "/docs/api": everybody,
};

/** What has an id in its address: for those who may look, there is nothing of that id. */
const pagesOfSomething: Table = {
  "/orders/of-nobody": sellers,
  "/systems/shipstation/requests/of-nobody": configurers,
  "/systems/shipstation/requests/of-nobody/now": configurers,
  "/systems/audit/of-nobody": configurers,
  "/systems/user-access/of-nobody": owners,
  "/platform/sites/of-nobody": operators,
};

const routes: Table = {
  "the history as a file": owners,
  "the connection test": configurers,
};

const acts: Table = {
  "_connection: foldChecklist": everybody,
  "_connection: pauseExport": configurers,
  "_connection: resumeExport": configurers,
  "_connection: stopOldPassword": owners,
  "account: changePassword": everybody,
  "account: changeProfile": everybody,
  "account: endSession": everybody,
  "orders/[number]: addOrderNote": sellers,
  "orders/[number]: changeOrderStatus": sellers,
  "orders/[number]: changeShipTo": sellers,
  "orders/[number]: correctTracking": sellers,
  "orders/[number]: voidShipment": sellers,
  "platform/sites/[id]: renameSite": operators,
  "platform/sites/[id]: setShipStationEnabled": operators,
  "platform/sites/[id]: suspendSite": operators,
  "platform/sites/new: openSite": operators,
  "systems/configuration/emails: previewMail": configurers,
  "systems/configuration/emails: retryMail": configurers,
  "systems/configuration/emails: saveEmailSettings": configurers,
  "systems/configuration/emails: sendTestMail": configurers,
  "systems/configuration/general: checkApiKey": configurers,
  "systems/configuration/general: disconnect": configurers,
  "systems/configuration/general: saveGeneral": configurers,
  "systems/configuration/order-statuses: addStatus": configurers,
  "systems/configuration/order-statuses: deleteStatus": configurers,
  "systems/configuration/order-statuses: relabelStatus": configurers,
  "systems/configuration/order-statuses: saveStatusMapping": configurers,
  "systems/shipstation/requests/[id]: processRequestAgain": configurers,
  "systems/shipstation/requests/[id]: showCustomerData": managers,
  "systems/shipstation/requests/inbox: dismissNotice": configurers,
  "systems/shipstation/requests/inbox: linkNotice": configurers,
  "systems/shipstation/requests/inbox: processNoticeAgain": configurers,
  "systems/shipstation/requests: countNewRequests": configurers,
  "systems/shipstation/requests: saveRetention": configurers,
  "systems/shipstation: followImport": configurers,
  "systems/shipstation: lookAtStore": configurers,
  "systems/shipstation: startImport": configurers,
  "systems/user-access/[id]: changeRole": owners,
  "systems/user-access/[id]: disableUser": owners,
  "systems/user-access/[id]: enableUser": owners,
  "systems/user-access/[id]: removePerson": owners,
  "systems/user-access/[id]: renewLink": owners,
  "systems/user-access/[id]: rotateConnectionPassword": owners,
  "systems/user-access/api-tokens: createApiToken": owners,
  "systems/user-access/api-tokens: revokeApiToken": owners,
  "systems/user-access/new: createConnectionUser": owners,
  "systems/user-access/new: invitePerson": owners,
};

/** Everything that this person can ask for is answered as the tables say: pages, downloads, the test and every act. */
export async function expectPermissionsOf(page: Page, who: Anybody): Promise<void> {
  expect(await answersOfPages(page)).toEqual(expected(pages, who, [200, 403]));
  expect(await answersOfAddresses(page)).toEqual(expected(pagesOfSomething, who, [404, 403]));
  expect(await answersOfRoutes(page)).toEqual(expected(routes, who, ["let in", "refused"]));
  expect(await answersOfActs(page, "own page")).toEqual(expected(acts, who, ["not-readable", "forbidden"]));
}

/** For somebody to whom every act says the same: a stranger, or a form that may be anybody's. */
export async function expectOfAllActs(page: Page, answer: string, from: From): Promise<void> {
  expect(await answersOfActs(page, from)).toEqual(expected(acts, "owner", [answer, answer]));
}

function expected<Answer>(table: Table, who: Anybody, [granted, refused]: readonly [Answer, Answer]) {
  return Object.fromEntries(
    Object.entries(table).map(([what, allowed]) => [what, allowed.includes(who) ? granted : refused]),
  );
}

async function answersOfPages(page: Page): Promise<Record<string, number | undefined>> {
  const answers: Record<string, number | undefined> = {};
  const refusal = page.getByRole("heading", { level: 1, name: t("errors.forbiddenTitle") });
  for (const path of Object.keys(pages)) {
    // Its words are there before its scripts, and nothing is pressed.
    const status = (await page.goto(path, { waitUntil: "commit" }))?.status();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(refusal).toBeVisible({ visible: status === 403 });
    answers[path] = status;
  }
  return answers;
}

async function answersOfAddresses(page: Page): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (const path of Object.keys(pagesOfSomething)) answers[path] = (await page.request.get(path)).status();
  return answers;
}

async function answersOfRoutes({ request }: Page): Promise<Record<string, string>> {
  const history = await request.get("/systems/audit/export");
  // What it is asked with cannot be read: nothing runs.
  const test = await request.post("/systems/shipstation/test/run", { headers: { origin }, data: "[7]" });
  const said = (status: number, granted: number) =>
    status === granted ? "let in" : status === 403 ? "refused" : `status ${status}`;
  return {
    "the history as a file": said(history.status(), 200),
    "the connection test": said(test.status(), 400),
  };
}

/** All acts that the build has, so that a new one is missed in the table. */
async function answersOfActs(page: Page, from: From): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const act of actsOfTheAdmin()) answers[act.name] = await answerTo(page, act, from);
  return answers;
}
