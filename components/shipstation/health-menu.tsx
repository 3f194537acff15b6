"use client";

import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useAct } from "@/components/forms/use-act";
import { Banner } from "@/components/ui/banner";
import { buttonLook } from "@/components/ui/button-look";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu, type MenuChoice } from "@/components/ui/menu";
import type { Result } from "@/lib/kernel/result";

/** What a page hands to whoever may pause and resume. */
export type PauseActs = {
  readonly pause: (input: undefined) => Promise<Result<undefined, unknown>>;
  readonly resume: (input: undefined) => Promise<Result<{ readonly restamped: number }, unknown>>;
};

type HealthMenuProps = {
  readonly isPaused: boolean;
  readonly acts: PauseActs;
};

/** Where to look next, and the switch of the export. */
export function HealthMenu({ isPaused, acts }: HealthMenuProps) {
  const t = useTranslations("health");
  const [isAsking, setIsAsking] = useState(false);
  const pause = useAct({
    action: acts.pause,
    messages: "health.pause.problems",
    onDone: () => {
      setIsAsking(false);
      toast.success(t("pause.done"));
    },
  });
  const resume = useAct({
    action: acts.resume,
    messages: "health.pause.problems",
    onDone: ({ restamped }) => {
      toast.success(t("pause.resumed", { n: restamped }));
    },
  });
  const page = (id: "overview" | "test" | "log", href: string): MenuChoice => ({
    id,
    href,
    label: t(`menu.${id}`),
    textValue: t(`menu.${id}`),
  });
  const act = (id: "pause" | "resume", onSelect: () => void): MenuChoice => ({
    id,
    onSelect,
    label: t(`menu.${id}`),
    textValue: t(`menu.${id}`),
  });
  return (
    <>
      <Menu
        label={t("menu.label")}
        trigger={<EllipsisVertical aria-hidden="true" className="size-4" />}
        triggerLook={buttonLook("ghost", "small", "px-1.5")}
        choices={[
          page("overview", "/systems/shipstation"),
          page("test", "/systems/shipstation/test"),
          page("log", "/systems/shipstation/requests"),
          isPaused ? act("resume", () => void resume.run(undefined)) : act("pause", () => setIsAsking(true)),
        ]}
      />
      {resume.error !== null && (
        <Banner tone="critical" role="alert">
          {resume.error}
        </Banner>
      )}
      <ConfirmDialog
        title={t("pause.title")}
        isOpen={isAsking}
        onOpenChange={(isOpen) => {
          pause.clear();
          setIsAsking(isOpen);
        }}
        confirmLabel={t("pause.confirm")}
        onConfirm={() => pause.run(undefined)}
      >
        {pause.error !== null && (
          <Banner tone="critical" role="alert" className="mb-3">
            {pause.error}
          </Banner>
        )}
        {t("pause.body")}
      </ConfirmDialog>
    </>
  );
}
