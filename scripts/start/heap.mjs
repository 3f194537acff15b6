// How V8 keeps the memory of a server process. DECISIONS 49 has what was measured.
import { setFlagsFromString } from "node:v8";

/**
 * For whoever starts a server process: two young generations of 16 MiB. Whoever starts `serve` says the same
 * (ops/systemd, docs/operating.md).
 */
export const heapOptions = ["--max-semi-space-size=16"];

/**
 * Lets what lives grow to two and a half times before all of it is looked through; V8 alone allows a quarter more. And
 * nothing is made in the old generation because others like it lived long: after one moment in which requests waited, V8
 * made parts of every later request there, where they, and the buffers they hold, stayed until all was looked through.
 */
export function collectLessOften() {
  setFlagsFromString("--heap-growing-percent=150");
  setFlagsFromString("--no-allocation-site-pretenuring");
}
