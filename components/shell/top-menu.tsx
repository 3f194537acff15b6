"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { isCurrent, type MenuEntry } from "@/components/shell/menu-entries";
import { SubMenu } from "@/components/shell/sub-menu";
import { classNames } from "@/components/ui/class-names";

const barItemLook =
  "flex min-h-9 items-center gap-1 rounded-control px-3 font-medium whitespace-nowrap hover:bg-bar-hover focus-visible:outline-bar-ink";

/** The menu bar of wide screens: links, and entries that open on hover, click, touch or by keyboard. */
export function TopMenu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  return (
    <nav aria-label={t("mainMenu")} className="hidden lg:block">
      <ul className="flex items-center gap-0.5">
        {entries.map((entry) => (
          <li key={entry.label}>
            {"href" in entry ? (
              <Link
                href={entry.href}
                aria-current={isCurrent(entry.href, pathname) ? "page" : undefined}
                className={classNames(barItemLook, isCurrent(entry.href, pathname) && "bg-bar-hover")}
              >
                {t(entry.label)}
              </Link>
            ) : (
              <SubMenu label={t(entry.label)} groups={entry.groups} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
