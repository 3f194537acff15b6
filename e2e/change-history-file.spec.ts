import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { createToken } from "./support/connect";
import { open } from "./support/open";

const byteOrderMark = "\uFEFF";

/** The lines of the file, its heading left out. */
async function linesOf({ request }: Page, query = ""): Promise<string[]> {
  const text = await (await request.get(`/systems/audit/export${query}`)).text();
  return text.split("\r\n").slice(1, -1);
}

test("the history leaves as a file that a spreadsheet opens, and in which nothing runs", async ({
  shop,
  signIn,
}) => {
  const { t, tag, owner } = shop;
  const page = await signIn({ as: "owner" });
  await createToken(page, shop, '=1+1,"x"');

  await test.step("it is one of the kind that its name says, and kept nowhere on the way", async () => {
    await open(page, "/systems/audit");
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: t("changeHistory.export") }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^${tag}-${t("changeHistory.fileName")}-\\d{4}-\\d\\d-\\d\\d\\.csv$`),
    );
    const answer = await page.request.get("/systems/audit/export");
    expect(answer.headers()).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "cache-control": "private, no-store",
    });
    const names = (["when", "who", "action", "target", "changes"] as const).map((key) =>
      t(`changeHistory.columns.${key}`),
    );
    expect(await answer.text()).toMatch(new RegExp(`^${byteOrderMark}${names.join(",")},`));
  });

  await test.step("a name that begins like a formula is text, its comma and quotes divide nothing", async () => {
    const [newest = ""] = await linesOf(page);
    expect(newest).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z,/);
    expect(newest).toContain(`,${owner.name},${t("changeHistory.actions.api-token-made")},"'=1+1,""x""",`);
  });

  await test.step("it has what the page shows with the same filters, and nothing else", async () => {
    const all = await linesOf(page);
    const tokens = await linesOf(page, "?area=api-token");
    expect(tokens).toHaveLength(1);
    expect(all.length).toBeGreaterThan(tokens.length);
    expect(all).toEqual(expect.arrayContaining(tokens));
    expect(await linesOf(page, "?area=api-token&from=2199-01-01")).toEqual([]);
  });
});
