"use client";

import { useEffect, useState } from "react";

export type Wait = { readonly seconds: number; readonly left: number };

/** A wait that runs down to 0 from whatever number of seconds is given. */
export function useCountdown(): readonly [Wait, (seconds: number) => void] {
  const [wait, setWait] = useState<Wait>({ seconds: 0, left: 0 });
  const isRunning = wait.left > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(
      () => setWait(({ seconds, left }) => ({ seconds, left: Math.max(0, left - 1) })),
      1_000,
    );
    return () => clearInterval(timer);
  }, [isRunning]);
  return [wait, (seconds) => setWait({ seconds, left: seconds })];
}
