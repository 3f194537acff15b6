import { useTranslations } from "next-intl";
import { useId } from "react";
import type { MenuGroup } from "@/components/shell/menu-entries";
import { MenuLink } from "@/components/shell/menu-link";

type MenuGroupsProps = { readonly groups: readonly MenuGroup[]; readonly onFollow: () => void };

/** The pages below a menu entry, under their own headings. */
export function MenuGroups({ groups, onFollow }: MenuGroupsProps) {
  const t = useTranslations("shell");
  const id = useId();
  return groups.map((group) => (
    <div
      key={group.label ?? "others"}
      className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1"
    >
      {group.label !== null && (
        <p id={`${id}-${group.label}`} className="px-2.5 pt-1.5 pb-0.5 text-xs font-semibold text-muted">
          {t(group.label)}
        </p>
      )}
      <ul aria-labelledby={group.label === null ? undefined : `${id}-${group.label}`}>
        {group.pages.map((page) => (
          <li key={page.href}>
            <MenuLink page={page} onFollow={onFollow} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
