"use client";

import { ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { isCurrent, type MenuGroup } from "@/components/shell/menu-entries";
import { MenuGroups } from "@/components/shell/menu-groups";
import { classNames } from "@/components/ui/class-names";

type Opening = "closed" | "hovered" | "pinned";

/** An entry of the menu bar with pages below it: a disclosure, so every key does what it does on any page. */
export function SubMenu({
  label,
  groups,
}: {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
}) {
  const panelId = useId();
  const pathname = usePathname();
  const [opening, setOpening] = useState<Opening>("closed");
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOpen = opening !== "closed";
  const isHere = groups.some((group) => group.pages.some((page) => isCurrent(page.href, pathname)));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      setOpening("closed");
      button.current?.focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (!isOpen) setOpening("pinned");
    moveFocus(panel.current, event.key === "ArrowDown" ? 1 : -1);
  };

  return (
    // The pointer only helps: everything it does, the button and the keys do too.
    <div
      className="relative"
      onKeyDown={onKeyDown}
      onPointerEnter={(event) => {
        clearTimeout(leaving.current);
        if (event.pointerType === "mouse" && !isOpen) setOpening("hovered");
      }}
      onPointerLeave={(event) => {
        // A moment's grace, for the way from the bar to the panel.
        if (event.pointerType === "mouse") leaving.current = setTimeout(() => setOpening("closed"), 250);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpening("closed");
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpening(opening === "pinned" ? "closed" : "pinned")}
        className={classNames(
          "flex min-h-9 items-center gap-1 rounded-control px-3 font-medium whitespace-nowrap hover:bg-bar-hover focus-visible:outline-bar-ink",
          (isHere || isOpen) && "bg-bar-hover",
        )}
      >
        {label}
        <ChevronDown
          aria-hidden="true"
          className={classNames("size-4 transition-transform", isOpen && "rotate-180")}
        />
      </button>
      <div
        id={panelId}
        ref={panel}
        className={classNames(
          "absolute start-0 top-full z-40 mt-1.5 w-80 rounded-card border border-line bg-raised p-1.5 text-ink shadow-float",
          // The gap between bar and panel belongs to the panel, so that the pointer never leaves on its way.
          "before:absolute before:inset-x-0 before:-top-2 before:h-2",
          !isOpen && "hidden",
        )}
      >
        <MenuGroups groups={groups} onFollow={() => setOpening("closed")} />
      </div>
    </div>
  );
}

/** Up and down walk through the links and around the ends. */
function moveFocus(panel: HTMLElement | null, step: 1 | -1): void {
  // After the next paint: a panel that has just opened cannot take the focus before.
  requestAnimationFrame(() => {
    const links = [...(panel?.querySelectorAll("a") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : (at + step + links.length) % links.length;
    links[next]?.focus();
  });
}
