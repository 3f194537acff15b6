import pLimit from "p-limit";

/**
 * So many pages are read at once by a process, whoever asks; the others wait in the order they came. More of them take no
 * less time together: they only keep each other, and the database's connections, from what lies ready in the caches.
 */
const turns = pLimit(3);

/** As long as for a connection: who waited longer when its turn comes is answered 503, and ShipStation comes back. */
const longestWaitMs = 5_000;

/** Reads a page when its turn comes, or refuses it as the pool does where all connections are busy. */
export function inTurn<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  const begunMs = performance.now();
  return turns(async () => {
    if (performance.now() - begunMs <= longestWaitMs) return read();
    throw Object.assign(new Error("A page of an import waited too long for its turn."), {
      code: "ETIMEDOUT",
    });
  });
}
