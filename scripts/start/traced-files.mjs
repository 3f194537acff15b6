// The files that a program needs, found by the tracer that Next finds a page's files with.
import { existsSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import tracer from "next/dist/compiled/@vercel/nft/index.js";
import { root } from "./packages.mjs";

const leftOut = [
  // They come with the pages; tracing them again would bring what only a build needs.
  "node_modules/{next,react,react-dom}/**",
  // What packages.mjs looks for when it installs, which a packaged folder never does.
  "node_modules/{node,vitest}/**",
  "node_modules/.package-lock.json",
  "package*.json",
];

/** Paths from the root of the project. */
export async function filesBehind(programs) {
  const { fileList } = await tracer.nodeFileTrace(
    programs.map((path) => join(root, path)),
    {
      base: root,
      processCwd: root,
      ignore: leftOut,
      readFile: (path) => (existsSync(path) ? readSource(path) : null),
      resolve: (specifier, parent, job, isCommonJs) =>
        specifier.startsWith("@/")
          ? join(root, `${specifier.slice(2)}.ts`)
          : tracer.resolve(specifier, parent, job, isCommonJs),
    },
  );
  // What the hooks give for "server-only".
  return [...fileList, "lib/testing/empty.ts"].sort();
}

/** The tracer reads JavaScript. */
function readSource(path) {
  const text = readFileSync(path, "utf8");
  return /\.ts$/.test(path) && !path.includes("node_modules") ? stripTypeScriptTypes(text) : text;
}
