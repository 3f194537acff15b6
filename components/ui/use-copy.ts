import { type RefObject, useEffect, useState } from "react";

type CopyState = "idle" | "copied" | "refused";

/** Copies to the clipboard; where the browser refuses, selects the text so that Ctrl+C does it. */
export function useCopy(
  value: string,
  fallback?: RefObject<HTMLInputElement | null>,
  onCopied?: () => void,
): { readonly state: CopyState; readonly copy: () => Promise<void> } {
  const [state, setState] = useState<CopyState>("idle");

  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
      onCopied?.();
    } catch {
      // No permission, or a page without https: the reader copies by hand.
      fallback?.current?.select();
      setState("refused");
    }
  };
  return { state, copy };
}
