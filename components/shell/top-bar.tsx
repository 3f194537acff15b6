import Link from "next/link";
import { type ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand-mark";
import { MenuDrawer } from "@/components/shell/menu-drawer";
import type { MenuEntry } from "@/components/shell/menu-entries";
import { SiteTagChip } from "@/components/shell/site-tag-chip";
import { SkipLink } from "@/components/shell/skip-link";
import { TopMenu } from "@/components/shell/top-menu";

type TopBarProps = {
  readonly name: string;
  readonly homeHref: string;
  readonly tag: string | null;
  readonly entries: readonly MenuEntry[];
  /** Language and theme: in the bar on wide screens, in the drawer on narrow ones. */
  readonly preferences: ReactNode;
  readonly account: ReactNode;
};

/** The dark bar on top of every page: where you are, where you can go, who you are. */
export function TopBar({ name, homeHref, tag, entries, preferences, account }: TopBarProps) {
  return (
    <header className="z-40 border-b border-bar-line bg-bar text-bar-ink sm:sticky sm:top-0">
      <SkipLink />
      <div className="mx-auto flex min-h-14 w-full max-w-[80rem] items-center gap-2 px-4 sm:gap-3 sm:px-6">
        <MenuDrawer entries={entries}>{preferences}</MenuDrawer>
        <Link
          href={homeHref}
          className="flex min-w-0 items-center gap-2 rounded-control py-1 text-[0.9375rem] font-semibold focus-visible:outline-bar-ink"
        >
          <BrandMark />
          <span className="truncate">{name}</span>
        </Link>
        {tag !== null && <SiteTagChip tag={tag} />}
        <div className="ms-2">
          <TopMenu entries={entries} />
        </div>
        <div className="ms-auto flex items-center gap-2">
          <div className="hidden items-center gap-2 lg:flex">{preferences}</div>
          {account}
        </div>
      </div>
    </header>
  );
}
