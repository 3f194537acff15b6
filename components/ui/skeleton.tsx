import { classNames } from "@/components/ui/class-names";

/** The place of something that is coming; give it the height of the real thing. */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={classNames(
        "rounded-control bg-line/70 motion-safe:animate-pulse",
        className ?? "h-4 w-full",
      )}
    />
  );
}
