"use client";

import { Check, ChevronDown, CircleUser } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";

type AccountMenuProps = {
  readonly name: string;
  readonly userName: string;
  readonly sites: readonly { readonly id: string; readonly name: string; readonly tag: string }[];
  readonly currentSiteId: string | null;
  readonly switchSite: (siteId: string) => Promise<unknown>;
  readonly signOut: () => Promise<unknown>;
};

const itemLook =
  "flex min-h-8 cursor-pointer items-center justify-between gap-3 rounded-control px-2.5 py-1 text-ink no-underline outline-none data-focused:bg-accent-soft pointer-coarse:min-h-11";

/** Who is signed in, where else they may go, and the way out. */
export function AccountMenu({ name, userName, sites, currentSiteId, switchSite, signOut }: AccountMenuProps) {
  const t = useTranslations("shell");
  const router = useRouter();
  return (
    <MenuTrigger>
      <Button
        aria-label={t("account", { name })}
        className="flex min-h-9 min-w-9 shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-control px-1.5 font-medium outline-offset-2 hover:bg-bar-hover focus-visible:outline-2 focus-visible:outline-bar-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11"
      >
        <CircleUser aria-hidden="true" className="size-5" />
        <span className="hidden max-w-32 truncate xl:inline">{name}</span>
        <ChevronDown aria-hidden="true" className="hidden size-4 xl:inline" />
      </Button>
      <Popover
        placement="bottom end"
        className="w-64 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border border-line bg-raised p-1.5 text-ink shadow-float outline-none"
      >
        <div className="px-2.5 pt-1 pb-2">
          <p className="truncate font-semibold">{name}</p>
          <p className="truncate text-[0.8125rem] text-muted">{userName}</p>
        </div>
        <Menu className="outline-none" aria-label={t("account", { name })}>
          {sites.length > 1 && (
            <MenuSection className="mb-1 border-b border-line pb-1">
              <Header className="px-2.5 py-1 text-xs font-semibold text-muted">{t("yourSites")}</Header>
              {sites.map((site) => (
                <MenuItem
                  key={site.id}
                  id={site.id}
                  textValue={site.name}
                  className={itemLook}
                  onAction={() => startTransition(async () => void (await switchSite(site.id)))}
                >
                  <span className="min-w-0">
                    <span className="block truncate">{site.name}</span>
                    <span className="block font-mono text-xs text-muted">{site.tag}</span>
                  </span>
                  {site.id === currentSiteId && (
                    <>
                      <Check aria-hidden="true" className="size-4 shrink-0 text-accent-ink" />
                      <span className="sr-only">{t("currentSite")}</span>
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuItem
            id="account"
            textValue={t("myAccount")}
            className={itemLook}
            onAction={() => router.push("/account")}
          >
            {t("myAccount")}
          </MenuItem>
          <Separator className="my-1 border-t border-line" />
          <MenuItem
            id="sign-out"
            textValue={t("signOut")}
            className={itemLook}
            onAction={() => startTransition(async () => void (await signOut()))}
          >
            {t("signOut")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
