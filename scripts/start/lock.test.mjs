import { expect, test } from "vitest";
import { runtimePackages } from "./lock.mjs";

const packages = {
  "": { dependencies: { shop: "1" }, optionalDependencies: { server: "1" } },
  "node_modules/shop": {
    dependencies: { shelf: "1" },
    peerDependencies: { wall: "1", paint: "1" },
    peerDependenciesMeta: { paint: { optional: true } },
  },
  "node_modules/shop/node_modules/shelf": { dependencies: { nail: "1" } },
  "node_modules/shelf": {},
  "node_modules/nail": {},
  "node_modules/wall": {},
  "node_modules/paint": { devOptional: true },
  "node_modules/server": { optionalDependencies: { "server-linux": "1", "server-windows": "1" } },
  "node_modules/server-linux": { optional: true },
};

test("a first start installs what the app asks for, not what it could also work with", () => {
  const runtime = runtimePackages(packages);

  expect([...runtime].sort()).toEqual([
    "",
    "node_modules/nail",
    "node_modules/server",
    "node_modules/server-linux",
    "node_modules/shop",
    "node_modules/shop/node_modules/shelf",
    "node_modules/wall",
  ]);
});
