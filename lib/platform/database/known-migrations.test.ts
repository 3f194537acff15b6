import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { knownMigrations } from "@/lib/platform/database/generated/known-migrations";

test("a build knows every migration that it brings along (npm run generate)", () => {
  const folders = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );

  expect([...knownMigrations]).toEqual(folders.map(({ name }) => name).sort());
});
