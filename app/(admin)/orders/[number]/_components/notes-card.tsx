import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { useFormat } from "@/lib/i18n/use-format";
import type { StaffNote } from "@/lib/orders/stored-order";

type NotesCardProps = {
  readonly customerNotes: string;
  /** From the store itself, beside what the staff wrote here. */
  readonly storeNotes: string;
  readonly staffNotes: readonly StaffNote[];
  /** The form that adds one; nothing for who may not. */
  readonly children?: ReactNode;
};

/** The customer's words and the staff's stay apart: only one of them may ever reach the customer. */
export function NotesCard({ customerNotes, storeNotes, staffNotes, children }: NotesCardProps) {
  const t = useTranslations("order.notes");
  const format = useFormat();
  const hasInternal = storeNotes !== "" || staffNotes.length > 0;
  return (
    <Card title={t("title")} id="notes">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-[2fr_3fr]">
        <div className="min-w-0">
          <h3 className="font-medium">{t("fromCustomer")}</h3>
          {customerNotes === "" ? (
            <p className="text-muted">{t("noneFromCustomer")}</p>
          ) : (
            <Note text={customerNotes} />
          )}
        </div>
        <div className="min-w-0">
          <h3 className="font-medium">{t("internal")}</h3>
          <p className="text-[0.8125rem] text-muted">{t("internalHelp")}</p>
          {!hasInternal && <p className="mt-1 text-muted">{t("noneInternal")}</p>}
          {storeNotes !== "" && <Note text={storeNotes} by={t("fromStore")} />}
          {staffNotes.map((note) => (
            <Note
              key={note.id}
              text={note.text}
              by={t("by", { name: note.authorName, date: format.date(note.createdAt) })}
            />
          ))}
          {children}
        </div>
      </div>
    </Card>
  );
}

function Note({ text, by }: { readonly text: string; readonly by?: string }) {
  return (
    <figure className="mt-1.5 rounded-control border border-line bg-sunken px-3 py-2">
      <blockquote className="break-words whitespace-pre-line">{text}</blockquote>
      {by !== undefined && <figcaption className="mt-1 text-[0.8125rem] text-muted">{by}</figcaption>}
    </figure>
  );
}
