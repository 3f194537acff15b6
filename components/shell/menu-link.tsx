"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { isCurrent, type MenuPage } from "@/components/shell/menu-entries";
import { classNames } from "@/components/ui/class-names";

type MenuLinkProps = { readonly page: MenuPage; readonly onFollow?: () => void; readonly className?: string };

/** A page of a submenu; whoever reads a translated label also sees the path that ShipStation's guide names. */
export function MenuLink({ page, onFollow, className }: MenuLinkProps) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const isHere = isCurrent(page.href, usePathname());
  return (
    <Link
      href={page.href}
      {...(onFollow && { onClick: onFollow })}
      aria-current={isHere ? "page" : undefined}
      className={classNames(
        "block rounded-control px-2.5 py-1.5 hover:bg-accent-soft pointer-coarse:py-2.5",
        isHere ? "bg-accent-soft font-semibold text-accent-ink" : "text-ink",
        className,
      )}
    >
      {t(page.label)}
      {locale !== "en" && page.englishPath !== undefined && (
        <span lang="en" className="block text-xs font-normal text-muted">
          {page.englishPath}
        </span>
      )}
    </Link>
  );
}
