"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { linkNoticeSchema } from "@/lib/shipstation/notice-inbox/schema";
import type { linkNoticeAction } from "../actions";

type LinkNoticeProps = {
  readonly receiptId: string;
  /** The number the notice carries. */
  readonly order: string;
  /** An order here that it may mean. */
  readonly suggestion: string;
  readonly link: typeof linkNoticeAction;
};

/** For a number that differs here: which of our orders is it? */
export function LinkNotice(props: LinkNoticeProps) {
  const { order } = props;
  const t = useTranslations("requestLog.inbox.link");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-label={t("buttonFor", { order })} onClick={() => setIsOpen(true)}>
        {t("button")}
      </Button>
      <Dialog title={t("title", { order })} isOpen={isOpen} onOpenChange={setIsOpen}>
        <LinkForm {...props} close={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function LinkForm({ receiptId, suggestion, link, close }: LinkNoticeProps & { readonly close: () => void }) {
  const t = useTranslations("requestLog.inbox.link");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: { receiptId, orderNumber: suggestion },
    action: link,
    schema: linkNoticeSchema,
    messages: "requestLog.again.problems",
    // No such order: that is about the field.
    refusal: (problem) =>
      problem === "order-unknown" ? { fields: { orderNumber: problem } } : { form: String(problem) },
    onSaved: ({ orderNumber }) => {
      toast.success(t("done", { order: orderNumber }));
      close();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
      className="grid gap-3"
    >
      <p>{t("text")}</p>
      <ErrorSummary form={form} />
      <TextField
        label={t("field")}
        help={t("help")}
        isCode
        autoComplete="off"
        {...form.field("orderNumber")}
      />
      <div className="flex flex-wrap justify-end gap-2 py-1">
        <Button onClick={close}>{shared("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={form.isSaving}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
