// When V8 compiles what a server process runs often. DECISIONS 63 has what was measured.
import { setFlagsFromString } from "node:v8";

/**
 * V8 alone waits until what a request runs once has run ten thousand times, and then compiles all of it at once: two
 * hundred functions in the 52nd second of 200 requests a second, with a stall of a fifth of one. A seventh of that is
 * enough to know what such functions are given.
 */
export function compileSooner() {
  setFlagsFromString("--invocation-count-for-turbofan=400");
  setFlagsFromString("--minimum-invocations-after-ic-update=100");
}
