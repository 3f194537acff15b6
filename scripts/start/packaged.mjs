// A packaged folder (npm run package) has no next.config.js and nothing to read it with: Next takes what the build wrote down.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packages.mjs";

if (!existsSync(join(root, "next.config.js"))) {
  const built = readFileSync(join(root, ".next/required-server-files.json"), "utf8");
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(JSON.parse(built).config);
}
