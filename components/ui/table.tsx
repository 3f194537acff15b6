import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type Column<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "start" | "end";
  /** The cell that names the row: its header for screen readers, the title of the card on a phone. */
  readonly isTitle?: boolean;
  /** The header is for screen readers only (a column of buttons). */
  readonly isHeaderHidden?: boolean;
  /** A field to fill in: on a phone it stands below its label, as wide as the card. */
  readonly isField?: boolean;
  /** Makes the header a link that sorts. */
  readonly sort?: { readonly href: string; readonly direction: "ascending" | "descending" | null };
  readonly className?: string;
};

type TableProps<Row> = {
  /** Names the table for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
};

/** A table of the platform's own kind; each row becomes a card below 640 px. */
export function Table<Row>({ caption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  // Elements that are not drawn as a table lose their roles in browsers, hence the roles by name.
  return (
    <table role="table" className="block w-full border-collapse text-start sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="border-b border-line">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {rows.map((row) => (
          <tr
            role="row"
            key={rowKey(row)}
            className="block border-b border-line px-4 py-2.5 last:border-b-0 sm:table-row sm:px-0 sm:hover:bg-sunken/60"
          >
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const edge = "sm:px-3 sm:first:ps-5 sm:last:pe-5";

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  const { sort } = column;
  const Arrow =
    sort?.direction === "ascending" ? ArrowUp : sort?.direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
      className={classNames(
        "py-2 text-xs font-semibold whitespace-nowrap text-muted",
        edge,
        column.align === "end" ? "text-end" : "text-start",
      )}
    >
      {sort ? (
        <Link
          href={sort.href}
          scroll={false}
          className="inline-flex min-h-6 items-center gap-1 rounded-xs hover:text-ink"
        >
          {column.header}
          <Arrow aria-hidden="true" className="size-3.5" />
        </Link>
      ) : (
        <span className={column.isHeaderHidden ? "sr-only" : undefined}>{column.header}</span>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = column.cell(row);
  const look = classNames(
    "min-w-0 py-0.5 sm:table-cell sm:py-2.5 sm:align-middle",
    edge,
    column.align === "end" && "sm:text-end",
    column.className,
  );
  if (column.isTitle) {
    return (
      <th role="rowheader" scope="row" className={classNames(look, "block text-start font-medium")}>
        {content}
      </th>
    );
  }
  return (
    <td
      role="cell"
      className={classNames(
        look,
        column.isField ? "grid gap-1" : "flex items-baseline justify-between gap-4",
        "empty:hidden",
      )}
    >
      {!column.isHeaderHidden && (
        <span aria-hidden="true" className="shrink-0 text-muted sm:hidden">
          {column.header}
        </span>
      )}
      <span className={classNames("min-w-0 text-end sm:contents", column.align !== "end" && "sm:text-start")}>
        {content}
      </span>
    </td>
  );
}
