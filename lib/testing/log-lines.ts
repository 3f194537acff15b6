import pino from "pino";
import { afterEach, beforeEach, vi } from "vitest";
import { logger } from "@/lib/platform/logger";

type Line = Readonly<Record<string, unknown>>;

/** Keeps what the app logs during each test of a file, as it would leave the process. */
export function useLogLines(): { readonly all: () => readonly Line[]; readonly text: () => string } {
  let written: string[] = [];

  beforeEach(() => {
    written = [];
    logger.level = "debug";
    const { [pino.symbols.streamSym]: stream } = logger as unknown as Record<
      symbol,
      { write(line: string): void }
    >;
    if (!stream) throw new Error("The logger writes nowhere.");
    vi.spyOn(stream, "write").mockImplementation((line) => void written.push(line));
  });

  afterEach(() => {
    logger.level = "silent";
  });

  return { all: () => written.map((line) => JSON.parse(line)), text: () => written.join("") };
}
