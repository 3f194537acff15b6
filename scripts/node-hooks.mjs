// Lets plain Node run the house's TypeScript: "@/lib/x" and an empty "server-only", as the bundler does.
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

const root = new URL("../", import.meta.url);

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === "server-only") return nextResolve(new URL("lib/testing/empty.ts", root).href, context);
    if (!specifier.startsWith("@/")) return nextResolve(specifier, context);
    const base = new URL(specifier.slice(2), root).pathname;
    const path = [base, `${base}.ts`].find((candidate) => existsSync(candidate) && /\.\w+$/.test(candidate));
    return nextResolve(pathToFileURL(path ?? `${base}.ts`).href, context);
  },
});
