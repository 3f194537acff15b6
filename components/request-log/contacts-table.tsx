import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ResultBadge } from "@/components/request-log/result-badge";
import { useContactWords } from "@/components/request-log/use-contact-words";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { type Contact, resultClass } from "@/lib/shipstation/request-log/contact";
import { type ContactEntry, pagesToShow, runSummary } from "@/lib/shipstation/request-log/contact-entry";

type ContactsTableProps = {
  readonly entries: readonly ContactEntry[];
  readonly empty: ReactNode;
  /** The page of one request; null where there is none. */
  readonly hrefOf: ((contact: Contact) => string) | null;
};

/** The log: a request is a row, and so is an import of several pages, which opens to them. */
export function ContactsTable({ entries, empty, hrefOf }: ContactsTableProps) {
  const t = useTranslations("requestLog");
  const words = useContactWords();
  const columns: Column<ContactEntry>[] = [
    {
      key: "time",
      header: t("columns.time"),
      cell: ({ contacts }) => <Moment at={contacts[0].at} />,
      className: "sm:whitespace-nowrap sm:align-top",
    },
    {
      key: "what",
      header: t("columns.what"),
      isTitle: true,
      cell: (entry) => <WhatCell entry={entry} hrefOf={hrefOf} />,
      className: "sm:align-top",
    },
    {
      key: "code",
      header: t("columns.code"),
      cell: ({ contacts }) => [...new Set(contacts.map(({ status }) => status))].join(", "),
      className: "sm:align-top",
    },
    {
      key: "duration",
      header: t("columns.duration"),
      align: "end",
      cell: (entry) => words.duration(runSummary(entry).durationMs),
      className: "sm:whitespace-nowrap sm:align-top sm:max-lg:hidden",
    },
    {
      key: "from",
      header: t("columns.from"),
      cell: ({ contacts }) => <FromCell contact={contacts[0]} />,
      className: "sm:align-top",
    },
  ];
  return (
    <Table caption={t("caption")} columns={columns} rows={entries} rowKey={({ key }) => key} empty={empty} />
  );
}

function WhatCell({ entry, hrefOf }: Pick<ContactsTableProps, "hrefOf"> & { readonly entry: ContactEntry }) {
  const t = useTranslations("requestLog");
  const words = useContactWords();
  const { contacts } = entry;
  const [first] = contacts;
  const isRun = contacts.length > 1;
  const window = words.window(first);
  return (
    <div className="grid min-w-0 gap-1 font-normal">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <ResultBadge result={isRun ? runSummary(entry).result : resultClass(first)} />
        <Badge icon={null}>{t(`action.${first.action}`)}</Badge>
        {first.isTest && <Badge tone="info">{t("test")}</Badge>}
      </span>
      {isRun ? (
        <span className="font-medium">{words.run(entry)}</span>
      ) : (
        <Sentence contact={first} hrefOf={hrefOf} />
      )}
      {window !== null && <span className="text-[0.8125rem] text-muted">{t("asked", { window })}</span>}
      {isRun && <RunPages entry={entry} hrefOf={hrefOf} />}
    </div>
  );
}

/** An import of a whole shop has hundreds of pages, and its entry is one of fifty on this page. */
function RunPages({ entry, hrefOf }: Pick<ContactsTableProps, "hrefOf"> & { readonly entry: ContactEntry }) {
  const t = useTranslations("requestLog");
  const { shown, left } = pagesToShow(entry);
  return (
    <Disclosure summary={t("runPages")}>
      <ol className="grid gap-1.5">
        {shown.map((contact) => (
          <li key={contact.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Moment at={contact.at} style="time" className="text-muted" />
            <Sentence contact={contact} hrefOf={hrefOf} />
            {resultClass(contact) !== "ok" && <ResultBadge result={resultClass(contact)} />}
          </li>
        ))}
      </ol>
      {left > 0 && <p className="text-muted">{t("runMore", { n: left })}</p>}
    </Disclosure>
  );
}

function Sentence({ contact, hrefOf }: Pick<ContactsTableProps, "hrefOf"> & { readonly contact: Contact }) {
  const sentence = useContactWords().sentence(contact);
  if (!hrefOf) return <span className="min-w-0 break-words">{sentence}</span>;
  return (
    <TextLink href={hrefOf(contact)} className="min-w-0 justify-self-start break-words">
      {sentence}
    </TextLink>
  );
}

function FromCell({ contact }: { readonly contact: Contact }) {
  const t = useTranslations("requestLog");
  return (
    <span className="block min-w-0 max-w-56 break-words">
      {contact.callerIp}
      <span className="block text-[0.8125rem] break-all text-muted">{contact.userName || t("noUser")}</span>
      <span title={contact.userAgent} className="block truncate text-[0.8125rem] text-muted">
        {contact.userAgent}
      </span>
    </span>
  );
}
