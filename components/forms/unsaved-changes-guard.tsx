"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asks before unsaved input is lost: closing the tab, a link, Back and Forward. */
export function UnsavedChangesGuard({ count }: { readonly count: number }) {
  const t = useTranslations("shared");
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const router = useRouter();
  const isOn = count > 0;

  useEffect(() => {
    if (!isOn) return;
    let isLeaving = false;

    const askBrowser = (event: BeforeUnloadEvent) => {
      if (!isLeaving) event.preventDefault();
    };
    // Before React sees the click, so that no Link has started to navigate.
    const askAtLink = (event: MouseEvent) => {
      const target = hrefLeftBy(event);
      if (target === null) return;
      event.preventDefault();
      event.stopPropagation();
      setLeave(() => () => {
        isLeaving = true;
        if (target.origin === location.origin) router.push(target.href);
        else location.assign(target.href);
      });
    };
    const askAtBack = (event: NavigateEvent) => {
      if (isLeaving || event.navigationType !== "traverse" || !event.cancelable) return;
      event.preventDefault();
      const { key } = event.destination;
      setLeave(() => () => {
        isLeaving = true;
        window.navigation.traverseTo(key);
      });
    };

    window.addEventListener("beforeunload", askBrowser);
    document.addEventListener("click", askAtLink, true);
    window.navigation?.addEventListener("navigate", askAtBack);
    return () => {
      window.removeEventListener("beforeunload", askBrowser);
      document.removeEventListener("click", askAtLink, true);
      window.navigation?.removeEventListener("navigate", askAtBack);
    };
  }, [isOn, router]);

  const stay = () => setLeave(null);
  return (
    <Dialog
      role="alertdialog"
      title={t("leaveTitle", { n: count })}
      isOpen={leave !== null && isOn}
      onOpenChange={stay}
      footer={
        <>
          <Button autoFocus onClick={stay}>
            {t("keepEditing")}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              stay();
              leave?.();
            }}
          >
            {t("discard")}
          </Button>
        </>
      }
    >
      <p>{t("leaveBody", { n: count })}</p>
    </Dialog>
  );
}

/** Where a plain click on a link leads when it leaves this page, else null. */
function hrefLeftBy(event: MouseEvent): URL | null {
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!isPlain || !link?.href || link.target === "_blank" || link.hasAttribute("download")) return null;
  const target = new URL(link.href);
  if (!target.protocol.startsWith("http")) return null;
  const isSamePage = target.origin === location.origin && target.pathname === location.pathname;
  return isSamePage && target.search === location.search ? null : target;
}
