"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Address } from "@/lib/orders/address";
import type { changeShipToAction } from "../actions";
import { AddressForm } from "./address-form";
import { type EditableField, fieldOfHash } from "./fix-hash";

type AddressEditorProps = {
  readonly number: string;
  readonly address: Address | null;
  readonly changeShipTo: typeof changeShipToAction;
};

/** Opens by its button, and by an address such as #fix-city, at that field. */
export function AddressEditor({ number, address, changeShipTo }: AddressEditorProps) {
  const t = useTranslations("order.address");
  const [open, setOpen] = useState<EditableField | null>(null);

  useEffect(() => {
    const openAsAsked = () => {
      const field = fieldOfHash(location.hash);
      if (field !== null) setOpen(field);
    };
    openAsAsked();
    window.addEventListener("hashchange", openAsAsked);
    return () => window.removeEventListener("hashchange", openAsAsked);
  }, []);

  const close = () => {
    setOpen(null);
    // The same link opens it again only if the address no longer names the field.
    if (fieldOfHash(location.hash) !== null)
      history.replaceState(history.state, "", location.pathname + location.search);
  };

  return (
    <>
      <Button size="small" onClick={() => setOpen("name")} aria-label={t("editLabel")}>
        {address === null ? t("add") : t("edit")}
      </Button>
      <Dialog title={t("dialogTitle")} size="medium" isOpen={open !== null} onOpenChange={close}>
        <AddressForm
          number={number}
          address={address}
          firstField={open ?? "name"}
          changeShipTo={changeShipTo}
          onDone={close}
        />
      </Dialog>
    </>
  );
}
