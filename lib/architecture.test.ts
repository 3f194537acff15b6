import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { sourceFiles } from "@/lib/testing/sources";

// The house rules that are not imports; those are in .dependency-cruiser.mjs.
const folders = ["app", "components", "lib", "prisma", "simulator", "e2e", "scripts"];
const all = sourceFiles(folders, /\.(ts|tsx|mjs)$/);
const shop = sourceFiles(["app", "components", "lib"], /\.tsx?$/).filter(({ path }) => !isTest(path));

function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/testing\//.test(path);
}

/** The files with the places that break a rule; an empty list is what every test here wants. */
function breaking(files: typeof all, isBroken: (text: string, path: string) => boolean): string[] {
  return files.filter(({ path, text }) => isBroken(text, path)).map(({ path }) => path);
}

describe("who may see a page or act is decided where it happens", () => {
  const pages = shop.filter(({ path }) => path.startsWith("app/(admin)/") && path.endsWith("/page.tsx"));
  const actions = shop.filter(({ text }) => /^["']use server["']/m.test(text));

  test("there are pages and actions to look at", () => {
    expect(pages.length).toBeGreaterThan(3);
    expect(actions.length).toBeGreaterThan(3);
  });

  test("every page of the admin asks who is there", () => {
    const guard = /await require(Actor|Person|Operator)\(/;
    // A page that only says "there is no such page" has nothing to guard.
    const saysNothing = /: never \{\s*notFound\(\);\s*\}/;

    expect(breaking(pages, (text) => !guard.test(text) && !saysNothing.test(text))).toEqual([]);
  });

  test("every server action goes through a wrapper that checks origin, permission and input", () => {
    const wrapped = /^export const \w+Action = (admin|person|operator|public)Action[<(]/gm;

    expect(
      breaking(actions, (text) => {
        const exported = text.match(/^export (?!type\b)/gm) ?? [];
        return exported.length === 0 || exported.length !== (text.match(wrapped) ?? []).length;
      }),
    ).toEqual([]);
  });

  test("an action of the admin's pages is open to people only", () => {
    const admin = actions.filter(({ path }) => path.startsWith("app/(admin)/"));

    expect(breaking(admin, (text) => text.includes("publicAction("))).toEqual([]);
  });
});

describe("what machines ask", () => {
  const routes = shop.filter(({ path }) => /^app\/api\/.*route\.ts$/.test(path));

  test("every route has an id and a line in the log, under its own pattern", () => {
    const framed = (text: string, path: string) =>
      new RegExp(`(apiRoute|intakeDoor)\\("${pattern(path)}"`).test(text);

    expect(routes.length).toBeGreaterThan(5);
    expect(breaking(routes, (text, path) => !framed(text, path))).toEqual([]);
  });

  function pattern(path: string): string {
    return path.slice("app".length, -"/route.ts".length).replace(/[[\].]/g, "\\$&");
  }
});

describe("what is written where", () => {
  test("the environment is read in one place", () => {
    const mayRead =
      /^(lib\/platform\/env\.ts|scripts\/|e2e\/|simulator\/main\.ts|lib\/testing\/)|\.test\.ts$/;

    expect(
      // The bundler replaces NODE_ENV by a word.
      breaking(
        all,
        (text, path) => /process\.env(?!\.NODE_ENV)/.test(withoutComments(text)) && !mayRead.test(path),
      ),
    ).toEqual([]);
  });

  test("only the guarded client calls out", () => {
    const server = shop.filter(
      ({ path }) => path.startsWith("lib/") && !path.startsWith("lib/shipstation/api/"),
    );

    expect(breaking(server, (text) => /(?<![\w.])fetch\(/.test(withoutComments(text)))).toEqual([]);
  });

  test("a link to a file below /api is no link to a page, of which Next fetches parts ahead", () => {
    const pageLink = /<(?:Link|TextLink|LinkButton|MenuLink)\b[^>]*href="\/api\//;

    expect(breaking(shop, (text) => pageLink.test(text))).toEqual([]);
  });

  test("text stays text, and queries ask by a key", () => {
    const banned = /dangerouslySetInnerHTML|\$(queryRaw|executeRaw)Unsafe|\.findFirst/;

    expect(breaking(shop, (text) => banned.test(withoutComments(text)))).toEqual([]);
  });
});

describe("names and sizes", () => {
  test("no file is longer than 250 lines", () => {
    expect(breaking(all, (text) => text.trimEnd().split("\n").length > 250)).toEqual([]);
  });

  test("no component is longer than 150 lines", () => {
    const components = shop.filter(({ path }) => path.endsWith(".tsx"));

    expect(breaking(components, (text) => text.trimEnd().split("\n").length > 150)).toEqual([]);
  });

  test("a file is named after the thing it holds, in kebab-case", () => {
    const kindNames =
      /^(utils?|helpers?|types?|constants?|common|misc|shared|index|manager|service)\.(ts|tsx|mjs)$/;
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.spec|\.setup|\.d)?\.(ts|tsx|mjs)$/;

    expect(breaking(all, (_, path) => kindNames.test(basename(path)) || !kebab.test(basename(path)))).toEqual(
      [],
    );
  });

  test("a file is imported where the thing is, not from a barrel", () => {
    expect(breaking(shop, (text) => /^export (\*|\{[^}]*\}) from /m.test(text))).toEqual([]);
  });

  test("nothing is left for later or switched off", () => {
    const leftover =
      /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)|eslint-disable|biome-ignore (?!format)|\b(test|describe|it)\.(only|skip)\(/;
    const others = all.filter(({ path }) => path !== "lib/architecture.test.ts");

    expect(breaking(others, (text) => leftover.test(text))).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
}
