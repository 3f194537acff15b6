import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdCompress } from "node:zlib";
import { BackupProblem } from "@/lib/platform/backup/backup-problem";
import { type BackedUpTable, type Manifest, manifestSchema } from "@/lib/platform/backup/manifest";

// A head, the compressed tables one after the other, the manifest, and an end of fixed length that says how long the
// manifest is and what it must hash to. What was cut off or changed shows before anything is restored.
const head = Buffer.from("web-shop-manager backup 1\n");
const endMark = "end of web-shop-manager backup\n";
const lengthDigits = 12;
const endBytes = lengthDigits + 1 + 64 + 1 + endMark.length;

export type Section = Pick<BackedUpTable, "offset" | "bytes" | "sha256">;

export type BackupWriter = {
  /** Compresses what the source gives into the file. */
  readonly add: (source: Readable) => Promise<Section>;
  readonly finish: (manifest: Manifest) => Promise<void>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
};

/** Begins a file for its owner's eyes only. It has its name once it is whole and on the disk. */
export async function newBackupFile(file: string): Promise<BackupWriter> {
  if (existsSync(file)) throw new BackupProblem(`${file} is there already; give the backup another name.`);
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  await handle.write(head);
  let offset = head.length;

  return {
    add: async (source) => {
      const section = await append(handle, offset, source);
      offset += section.bytes;
      return section;
    },
    finish: async (manifest) => {
      await handle.write(closing(manifest), 0, null, offset);
      await handle.sync();
      await handle.close();
      await rename(part, file);
    },
    discard: async () => {
      await handle.close();
      await rm(part, { force: true });
    },
  };
}

async function append(handle: FileHandle, offset: number, source: Readable): Promise<Section> {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(source, createZstdCompress(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      await handle.write(chunk, 0, chunk.length, offset + bytes);
      bytes += chunk.length;
    }
  });
  return { offset, bytes, sha256: hash.digest("hex") };
}

function closing(manifest: Manifest): Buffer {
  const json = Buffer.from(JSON.stringify(manifest));
  const length = String(json.length).padStart(lengthDigits, "0");
  return Buffer.concat([json, Buffer.from(`${length}\n${sha256(json)}\n${endMark}`)]);
}

/** The manifest of a backup that is whole, every byte of it looked at; throws for any other file. */
export async function checkedManifest(file: string): Promise<Manifest> {
  const manifest = await readManifest(file);
  for (const table of manifest.tables) {
    const hash = createHash("sha256");
    for await (const chunk of sectionOf(file, table)) hash.update(chunk);
    if (hash.digest("hex") !== table.sha256)
      throw new BackupProblem(`${file} is damaged: its table ${table.name} is not what was written.`);
  }
  return manifest;
}

/** The bytes of one table as they were written: COPY's text, compressed with Zstandard. */
export function sectionOf(file: string, { offset, bytes }: Section): Readable {
  return bytes === 0 ? Readable.from([]) : createReadStream(file, { start: offset, end: offset + bytes - 1 });
}

async function readManifest(file: string): Promise<Manifest> {
  if (!existsSync(file)) throw new BackupProblem(`There is no file ${file}.`);
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const first = await bytesAt(handle, 0, head.length);
    if (!first.equals(head)) throw new BackupProblem(`${file} is no backup of this app.`);
    const end = (await bytesAt(handle, size - endBytes, endBytes)).toString("latin1");
    const length = Number(end.slice(0, lengthDigits));
    if (!end.endsWith(endMark) || !Number.isInteger(length) || length > size)
      throw new BackupProblem(`${file} is cut off: the end of the backup is missing.`);
    const json = await bytesAt(handle, size - endBytes - length, length);
    if (sha256(json) !== end.slice(lengthDigits + 1, lengthDigits + 65))
      throw new BackupProblem(`${file} is damaged: its list of contents is not what was written.`);
    return manifestSchema.parse(JSON.parse(json.toString("utf8")));
  } finally {
    await handle.close();
  }
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
