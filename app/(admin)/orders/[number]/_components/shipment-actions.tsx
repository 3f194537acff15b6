"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { refusalWords } from "@/components/forms/action-refusal";
import { useMessageText } from "@/components/forms/use-message-text";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import type { correctTrackingAction, voidShipmentAction } from "../actions";
import { TrackingForm } from "./tracking-form";

type ShipmentActionsProps = {
  readonly number: string;
  readonly shipmentId: string;
  readonly carrier: string;
  readonly service: string;
  readonly trackingNumber: string;
  readonly statusLabel: string;
  readonly voidShipment: typeof voidShipmentAction;
  readonly correctTracking: typeof correctTrackingAction;
};

export function ShipmentActions(props: ShipmentActionsProps) {
  const { number, shipmentId, trackingNumber, statusLabel, voidShipment, correctTracking } = props;
  const t = useTranslations("order.shipments");
  const say = useMessageText("order.shipments.problems");
  const [open, setOpen] = useState<"void" | "correct" | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setOpen(null);
    setProblem(null);
  };

  const confirmVoid = async () => {
    const answer = await voidShipment({ number, shipmentId }).catch(() => null);
    if (answer?.ok) {
      toast.success(t("voidDone", { tracking: trackingNumber || t("noTracking") }));
      close();
      return;
    }
    const refusal = answer === null ? { form: "network" } : refusalWords(answer.problem);
    setProblem(say(refusal.form ?? "not-readable"));
  };

  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={() => setOpen("correct")}>
        {t("correct")}
      </Button>
      <Button size="small" onClick={() => setOpen("void")}>
        {t("void")}
      </Button>
      <ConfirmDialog
        title={t("voidTitle")}
        isOpen={open === "void"}
        onOpenChange={close}
        confirmLabel={t("void")}
        pendingLabel={t("voiding")}
        onConfirm={confirmVoid}
        isDangerous
      >
        {problem !== null && (
          <Banner tone="critical" role="alert" className="mb-3">
            {problem}
          </Banner>
        )}
        <p>{t("voidBody", { status: statusLabel })}</p>
      </ConfirmDialog>
      <Dialog title={t("correctTitle")} isOpen={open === "correct"} onOpenChange={close}>
        <TrackingForm {...props} correctTracking={correctTracking} onDone={close} />
      </Dialog>
    </div>
  );
}
