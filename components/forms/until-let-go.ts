/**
 * Waits until the pointer or key that moved the focus is let go. A message that appears under a pressed button moves
 * it away, and the click is lost.
 */
export function untilLetGo(): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const done = () => {
      listening.abort();
      // The click follows its pointerup within the same turn.
      setTimeout(resolve);
    };
    for (const type of ["pointerup", "pointercancel", "keyup"] as const) {
      window.addEventListener(type, done, { signal: listening.signal });
    }
  });
}
