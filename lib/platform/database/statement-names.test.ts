import { afterEach, expect, test, vi } from "vitest";

const load = () => import("@/lib/platform/database/statement-names");

afterEach(() => {
  Reflect.deleteProperty(globalThis, "webShopManagerDoNamesLast");
});

test("what one copy of the module learns of the pooler, all copies of the process know", async () => {
  const one = await load();
  vi.resetModules();
  const other = await load();
  expect(one).not.toBe(other);
  expect(other.nameOfMarked({ sql: "/* prepared: changes */ SELECT 1" })).toMatch(/^changes-/);

  expect(one.isNameTrouble(["42P05"])).toBe(true);

  expect(other.nameOfMarked({ sql: "/* prepared: changes */ SELECT 1" })).toBe("");
  expect(other.statementName("changes", "SELECT 1")).toBeNull();
});
