"use client";

import { Menu as MenuIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import type { MenuEntry } from "@/components/shell/menu-entries";
import { MenuGroups } from "@/components/shell/menu-groups";
import { MenuLink } from "@/components/shell/menu-link";

type MenuDrawerProps = { readonly entries: readonly MenuEntry[]; readonly children: ReactNode };

/** The menu of narrow screens. `children` (language, theme) stand below the pages. */
export function MenuDrawer({ entries, children }: MenuDrawerProps) {
  const t = useTranslations("shell");
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <button
        type="button"
        aria-label={t("openMenu")}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        className="-ms-2 grid size-10 shrink-0 place-items-center rounded-control hover:bg-bar-hover focus-visible:outline-bar-ink lg:hidden pointer-coarse:size-11"
      >
        <MenuIcon aria-hidden="true" className="size-5" />
      </button>
      <ModalOverlay
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        isDismissable
        className="fixed inset-0 z-50 bg-black/50"
      >
        <Modal className="h-dvh w-80 max-w-[calc(100vw-2.5rem)] overflow-y-auto bg-raised shadow-float outline-none">
          <Dialog aria-label={t("mainMenu")} className="flex min-h-full flex-col p-3 outline-none">
            <button
              type="button"
              aria-label={t("closeMenu")}
              onClick={close}
              className="mb-1 grid size-10 place-items-center self-end rounded-control text-muted hover:bg-sunken pointer-coarse:size-11"
            >
              <X aria-hidden="true" className="size-5" />
            </button>
            <nav aria-label={t("mainMenu")} className="grow">
              {entries.map((entry) =>
                "href" in entry ? (
                  <MenuLink key={entry.label} page={entry} onFollow={close} className="font-medium" />
                ) : (
                  <section
                    key={entry.label}
                    aria-label={t(entry.label)}
                    className="mt-2 border-t border-line pt-2"
                  >
                    <p aria-hidden="true" className="px-2.5 py-1 font-semibold">
                      {t(entry.label)}
                    </p>
                    <div className="ps-2">
                      <MenuGroups groups={entry.groups} onFollow={close} />
                    </div>
                  </section>
                ),
              )}
            </nav>
            <div className="mt-3 flex flex-wrap gap-3 border-t border-line px-2.5 pt-3">{children}</div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
