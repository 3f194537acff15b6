"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

// The page whose heading was shown last in this tab; undefined until the first page stands.
let lastPathname: string | undefined;

/** The page's one h1. After navigation it takes the focus, so that a screen reader starts where the page starts. */
export function PageTitle({ children }: { readonly children: ReactNode }) {
  const pathname = usePathname();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const isArrival = lastPathname !== undefined && lastPathname !== pathname && location.hash === "";
    lastPathname = pathname;
    if (isArrival) heading.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <h1
      ref={heading}
      tabIndex={-1}
      className="text-xl leading-7 font-semibold tracking-[-0.01em] outline-none"
    >
      {children}
    </h1>
  );
}
