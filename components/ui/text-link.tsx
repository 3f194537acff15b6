import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

const look =
  "rounded-xs font-medium text-accent-ink underline decoration-accent/40 underline-offset-2 hover:decoration-current";

/** A link inside a sentence or a table. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={classNames(look, className)} />;
}

/** The same to a file: no page, so nothing of it is fetched before somebody asks. */
export function FileLink({ className, children, ...rest }: ComponentProps<"a">) {
  return (
    <a {...rest} className={classNames(look, className)}>
      {children}
    </a>
  );
}

/** The same to another site; `newTab` is the translated note for who cannot see the tab open. */
export function OuterLink({
  className,
  newTab,
  children,
  ...rest
}: ComponentProps<"a"> & { readonly newTab: string }) {
  return (
    <a {...rest} target="_blank" rel="noreferrer" className={classNames(look, className)}>
      {children} <span className="sr-only">{newTab}</span>
      <span aria-hidden="true">↗</span>
    </a>
  );
}
