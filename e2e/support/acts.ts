import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { origin } from "./stand";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A server action of the build: the page it belongs to, its name, and the id by which browsers call it. */
export type Act = { readonly name: string; readonly path: string; readonly id: string };

/** Next refuses a foreign origin itself, and lets pass who names none. */
export type From = "own page" | "nowhere";

type Manifest = { node: Record<string, { exportedName: string; filename: string }> };

/** Every act of the administration, as "folder: name". */
export function actsOfTheAdmin(): Act[] {
  const file = join(root, ".next/server/server-reference-manifest.json");
  const { node }: Manifest = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(node).flatMap(([id, { exportedName, filename }]) => {
    const folder = /^app\/\(admin\)\/(.+)\/actions\.ts$/.exec(filename)?.[1];
    if (folder === undefined) return [];
    const path = folder.startsWith("_") ? "/" : `/${folder.replaceAll(/\[\w+\]/g, "of-nobody")}`;
    return [{ name: `${folder}: ${exportedName.replace(/Action$/, "")}`, path, id }];
  });
}

/** Calls it as a page does, with what no form can send: who is let in is told that it cannot be read. */
export async function answerTo(page: Page, { path, id }: Act, from: From): Promise<string> {
  const headers = {
    ...(from === "own page" && { origin }),
    "next-action": id,
    "content-type": "text/plain;charset=UTF-8",
  };
  const answer = await page.request.post(path, { headers, data: "[7]", maxRedirects: 0 });
  return /"form":"([a-z-]+)"/.exec(await answer.text())?.[1] ?? `status ${answer.status()}`;
}
