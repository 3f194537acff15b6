import { classNames } from "@/components/ui/class-names";

export type ButtonVariant = "primary" | "secondary" | "danger" | "ghost";
export type ButtonSize = "medium" | "small";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-line-strong bg-surface text-ink hover:bg-sunken",
  danger: "border-transparent bg-danger text-white hover:bg-danger-hover",
  ghost: "border-transparent bg-transparent text-accent-ink hover:bg-accent-soft",
};

const sizes: Record<ButtonSize, string> = {
  medium: "min-h-9 px-3.5 py-1.5",
  small: "min-h-7 px-2.5 py-0.5 text-[0.8125rem]",
};

/** The one look of buttons, and of links that look like one. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return classNames(
    "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border text-center font-medium leading-5",
    "no-underline transition-colors pointer-coarse:min-h-11",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress",
    variants[variant],
    sizes[size],
    className,
  );
}
