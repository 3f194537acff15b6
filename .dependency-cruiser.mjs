// Which file may import which: the table of CONTRIBUTING as rules. `npm run house` runs them.
const test = "\\.test\\.(tsx?|mjs)$|/(testing|golden)/";
const shopRooms = "orders|customers|shipments|sites|users|activity|access|kernel|platform|jobs|i18n";
const pure = "^lib/(kernel/|[^/]+/(wire/|schema\\.ts$))";
const faces = "^components/|/_[^/]+/.*\\.tsx$";

const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { ...from, pathNot: [test, ...[from.pathNot ?? []].flat()] },
  to,
});

export default {
  forbidden: [
    rule(
      "no-circles",
      "Two files that need each other are one thing or three.",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    ),
    rule(
      "doors-do-not-store",
      "A door calls a verb; it knows neither rows nor Prisma.",
      { path: "^app/" },
      { path: "^lib/[^/]+/writes\\.ts$|^lib/platform/database/(client|transaction|generated)" },
    ),
    rule(
      "faces-take-props",
      "Markup gets what it shows from the page; it asks no database and runs in the browser.",
      { path: faces },
      {
        path: "^lib/([^/]+/(reads|writes)\\.ts$|platform/|jobs/|access/(require|admin|authenticate))",
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "writes-are-private",
      "A row changes only through a verb of its own room.",
      { path: "^lib/([^/]+)/" },
      { path: "^lib/[^/]+/writes\\.ts$", pathNot: "^lib/$1/" },
    ),
    rule(
      "the-house-runs-without-a-browser",
      "Next belongs to the doors; only signing in and languages speak to it.",
      { path: "^lib/", pathNot: "^lib/(access|i18n)/" },
      { path: "^(next|react|react-dom|next-intl|next-auth)(/|$)|node_modules/(next|next-auth|next-intl)/" },
    ),
    rule(
      "pure-stays-pure",
      "Nouns, schemas and wires do no I/O: what they need is an argument.",
      { path: pure },
      {
        path: "^lib/platform/|/(reads|writes)\\.ts$|^(node:)?(fs|http|https|net|child_process|timers)(/|$)",
        dependencyTypesNot: ["type-only"],
        pathNot: "^lib/kernel/",
      },
    ),
    rule(
      "the-kernel-stands-alone",
      "Everything rests on the kernel.",
      { path: "^lib/kernel/" },
      { path: "^(lib/(?!kernel/)|app/|components/)" },
    ),
    rule(
      "the-platform-knows-no-room",
      "What carries the shop does not know it.",
      { path: "^lib/platform/" },
      { path: `^lib/(?!platform/|kernel/)|^app/|^components/` },
    ),
    rule(
      "the-shop-does-not-know-shipstation",
      "ShipStation is one partner; the shop works without it.",
      { path: `^lib/(${shopRooms})/`, pathNot: "^lib/jobs/handlers\\.ts$" },
      { path: "^lib/shipstation/" },
    ),
    rule(
      "the-house-has-no-doors",
      "lib/ is called; it does not call doors or faces.",
      { path: "^lib/" },
      { path: "^(app|components)/" },
    ),
    rule(
      "jobs-are-asked-for",
      "Work is asked for by name; handlers run in the worker.",
      { path: "^lib/", pathNot: "^lib/jobs/" },
      { path: "^lib/jobs/(handlers|run-job)" },
    ),
    rule(
      "prisma-stays-in-its-rooms",
      "Only reads, writes and the platform speak to the generated client.",
      { path: "^(app|components|lib)/", pathNot: "^lib/platform/database/|/(reads|writes)\\.ts$" },
      { path: "^lib/platform/database/generated/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "the-simulator-is-a-stranger",
      "It plays ShipStation, which knows nothing of our insides.",
      { path: "^simulator/" },
      { path: "^(app|components|lib|prisma)/" },
    ),
    rule(
      "tests-stay-in-tests",
      "What the shop runs on is not made for tests.",
      { path: "^(app|components|lib|simulator|prisma)/", pathNot: "/(testing|golden)/" },
      { path: "/(testing|golden)/|\\.test\\.tsx?$", pathNot: "^lib/testing/empty\\.ts$" },
    ),
    rule(
      "nothing-unresolved",
      "Every import leads somewhere.",
      {},
      {
        couldNotResolve: true,
        // Known to the bundler alone.
        pathNot: "^server-only$",
      },
    ),
    rule(
      "packages-are-declared",
      "A package that is used is a dependency of this one.",
      { path: "^(app|components|lib|prisma)/" },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    doNotFollow: { path: ["node_modules"] },
    exclude: {
      path: ["^node_modules", "^\\.next", "^lib/platform/database/generated/(?!client\\.ts|enums\\.ts)"],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};
