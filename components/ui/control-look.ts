import { classNames } from "@/components/ui/class-names";

/** The one look of text fields and selects. */
export function controlLook(hasError: boolean, className?: string): string {
  return classNames(
    "min-h-9 w-full min-w-0 rounded-control border bg-surface px-2.5 py-1.5 text-ink pointer-coarse:min-h-11",
    "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted read-only:[&:is(input,textarea)]:bg-sunken",
    hasError ? "border-danger outline-danger" : "border-line-strong",
    className,
  );
}
