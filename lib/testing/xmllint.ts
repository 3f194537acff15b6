import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const schema = fileURLToPath(new URL("../shipstation/wire/orders.xsd", import.meta.url));

/** What libxml2 has against the files of the feed; empty when they are valid. */
export function faultsOfFiles(files: readonly string[]): string {
  const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, ...files], {
    encoding: "utf8",
  });
  if (run.error) {
    throw new Error("This test needs xmllint to hold the feed against its schema: install libxml2-utils.", {
      cause: run.error,
    });
  }
  return run.status === 0 ? "" : run.stderr;
}

/** The same for documents that are not in files yet. */
export function faultsOfDocuments(documents: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "orders-xsd-"));
  try {
    const files = documents.map((document, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, document);
      return file;
    });
    return faultsOfFiles(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
