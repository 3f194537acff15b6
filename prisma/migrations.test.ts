import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

// While a migration runs and until the last old process is gone, old code works on the new schema. So a migration only
// adds. What takes something away comes a version later, and says so in a comment line "-- second step: …" above it.
const folder = fileURLToPath(new URL("./migrations/", import.meta.url));
/** Those of the first version: nothing older ever ran beside them. */
const lastOfFirstVersion = "20261125180000_a_long_log_is_read_fast";

const rules: Record<string, RegExp> = {
  "takes a column away": /\bDROP\s+COLUMN\b/i,
  "takes a table away": /\bDROP\s+TABLE\b/i,
  // No statement names an index.
  "gives something another name": /^(?![\s\S]*\bALTER\s+INDEX\b)[\s\S]*\bRENAME\s+(TO|COLUMN|CONSTRAINT)\b/i,
  "demands a value that old code does not write": /\bSET\s+NOT\s+NULL\b/i,
  "adds a column that old code leaves empty":
    /\bADD\s+COLUMN\b(?=[^,;]*\bNOT\s+NULL\b)(?![^,;]*(\bDEFAULT\b|\bGENERATED\b))/i,
  "writes a table anew under its lock": /\bALTER\s+COLUMN\b[^,;]*\b(SET\s+DATA\s+)?TYPE\b/i,
};

/** What a migration would do to old processes, statement by statement. */
function problemsOf(sql: string): string[] {
  return statementsOf(sql).flatMap(({ text, isExplained }) =>
    isExplained
      ? []
      : Object.entries(rules)
          .filter(([, pattern]) => pattern.test(text))
          .map(([problem]) => problem),
  );
}

function statementsOf(sql: string): { text: string; isExplained: boolean }[] {
  // What functions do inside is no change of the schema.
  return sql
    .replace(/\$\$[\s\S]*?\$\$/g, "''")
    .split(";")
    .map((part) => ({
      text: part.replace(/--.*$/gm, ""),
      isExplained: /^\s*--\s*second step: \S/m.test(part),
    }));
}

describe("a migration leaves the schema fit for the version before", () => {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name > lastOfFirstVersion)
    .map(({ name }) => name);

  test("every one that was added since the first version", () => {
    const breaking = names
      .map((name) => [name, ...problemsOf(readFileSync(`${folder}${name}/migration.sql`, "utf8"))])
      .filter(([, ...problems]) => problems.length > 0);

    expect(breaking).toEqual([]);
  });

  test.each([
    ['ALTER TABLE "site" DROP COLUMN "name";', "takes a column away"],
    ["DROP TABLE contact;", "takes a table away"],
    ['ALTER TABLE "site" RENAME COLUMN "name" TO "title";', "gives something another name"],
    ['ALTER TABLE "site" ALTER COLUMN "name" SET NOT NULL;', "demands a value that old code does not write"],
    [
      'ALTER TABLE "site" ADD COLUMN "a" INT DEFAULT 1,\nADD COLUMN "b" INT NOT NULL;',
      "adds a column that old code leaves empty",
    ],
    ['ALTER TABLE "site" ALTER COLUMN "name" TYPE VARCHAR(9);', "writes a table anew under its lock"],
  ])("%s is found", (sql, problem) => {
    expect(problemsOf(`SELECT 1;\n${sql}`)).toEqual([problem]);
  });

  test("what only adds is fine, and so is a second step that says why", () => {
    expect(
      problemsOf(`ALTER TABLE "site" ADD COLUMN "a" INT NOT NULL DEFAULT 1, ADD COLUMN "b" TEXT;
        ALTER INDEX "site_tag_key" RENAME TO "site_tag_old";
        CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE IF EXISTS scratch; END $$;
        -- second step: nothing has read it since version 1.3
        ALTER TABLE "site" DROP COLUMN "old";`),
    ).toEqual([]);
  });
});
