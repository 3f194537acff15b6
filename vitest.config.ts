import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: path("./") },
      { find: "server-only", replacement: path("./lib/testing/empty.ts") },
    ],
  },
  test: {
    environment: "node",
    include: ["{app,components,lib,prisma,scripts,simulator}/**/*.test.{ts,tsx,mjs}"],
    exclude: ["**/generated/**", "node_modules/**"],
    globalSetup: ["lib/testing/global-setup.ts"],
    setupFiles: ["lib/testing/setup.ts"],
    restoreMocks: true,
    // Left to itself, vitest keeps one of two cores idle.
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 60_000,
  },
});
