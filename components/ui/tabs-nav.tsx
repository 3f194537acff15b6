import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type LinkTab = {
  readonly href: string;
  readonly label: ReactNode;
  readonly count?: string;
  readonly isCurrent: boolean;
};

/** Tabs that are links: each has its own address, so Back works. */
export function TabsNav({ label, tabs }: { readonly label: string; readonly tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className="-mx-1 mb-4 overflow-x-auto px-1 pt-1">
      <ul className="flex min-w-max gap-0.5 border-b border-line">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={classNames(
                "-mb-px flex min-h-9 items-center gap-1.5 rounded-t-control border-b-2 px-2.5 py-1.5 whitespace-nowrap pointer-coarse:min-h-11",
                tab.isCurrent
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-muted hover:border-line-strong hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-sunken px-1.5 text-xs leading-4.5 font-medium text-muted">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
