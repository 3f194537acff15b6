"use client";

import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { refusalWords } from "@/components/forms/action-refusal";
import { useMessageText } from "@/components/forms/use-message-text";
import { Banner } from "@/components/ui/banner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Menu } from "@/components/ui/menu";
import { deleteStatusAction } from "../actions";
import { RelabelStatusForm } from "./relabel-status-form";
import type { StatusRow } from "./status-row";

type StatusActionsProps = { readonly status: StatusRow; readonly isAfterShipping: boolean };

/** Rename the labels; delete a status of the merchant's own that no order has. */
export function StatusActions({ status, isAfterShipping }: StatusActionsProps) {
  const t = useTranslations("statusMapping");
  const say = useMessageText("statusMapping.problems");
  const [open, setOpen] = useState<"relabel" | "delete" | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keptBecause = isAfterShipping
    ? t("problems.after-shipping")
    : status.orders > 0
      ? t("remove.inUse", { count: status.orders })
      : problem;

  const remove = async () => {
    const removed = await deleteStatusAction({ name: status.name });
    if (removed.ok) toast.success(t("remove.done", { name: status.name }));
    else {
      const { form = "not-readable", values } = refusalWords(removed.problem);
      setProblem(say(form, values));
    }
  };
  const close = () => {
    setOpen(null);
    setProblem(null);
  };
  return (
    <>
      <Menu
        label={t("actionsFor", { status: status.label })}
        trigger={<EllipsisVertical aria-hidden="true" className="size-4" />}
        choices={[
          {
            id: "relabel",
            label: t("relabel.button"),
            textValue: t("relabel.button"),
            onSelect: () => setOpen("relabel"),
          },
          ...(status.predefined
            ? []
            : [
                {
                  id: "delete",
                  label: t("remove.button"),
                  textValue: t("remove.button"),
                  isDangerous: true,
                  onSelect: () => setOpen("delete"),
                },
              ]),
        ]}
      />
      <Dialog
        title={t("relabel.title", { name: status.name })}
        isOpen={open === "relabel"}
        onOpenChange={close}
        size="small"
      >
        <RelabelStatusForm status={status} close={close} />
      </Dialog>
      {keptBecause === null ? (
        <ConfirmDialog
          title={t("remove.title", { name: status.name })}
          isOpen={open === "delete"}
          onOpenChange={close}
          confirmLabel={t("remove.submit")}
          isDangerous
          onConfirm={remove}
        >
          <p>{t("remove.text")}</p>
        </ConfirmDialog>
      ) : (
        <Dialog
          title={t("remove.title", { name: status.name })}
          isOpen={open === "delete"}
          onOpenChange={close}
          size="small"
        >
          <Banner tone="warning">{keptBecause}</Banner>
        </Dialog>
      )}
    </>
  );
}
