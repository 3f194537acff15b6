import Link from "next/link";
import { classNames } from "@/components/ui/class-names";

export type FigureTile = {
  readonly label: string;
  readonly value: string;
  /** What the figure covers: "last 30 days", "now". */
  readonly scope: string;
  readonly href: string;
  /** Something waits for the merchant. */
  readonly isUrgent?: boolean;
};

/** The figures of the shop, each the way to its orders. */
export function FigureTiles({
  label,
  tiles,
}: {
  readonly label: string;
  readonly tiles: readonly FigureTile[];
}) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      {tiles.map((tile) => (
        <li key={tile.label} className="min-w-0">
          <Link
            href={tile.href}
            className="flex h-full flex-col rounded-card border border-line bg-surface px-3.5 py-3 shadow-card hover:border-line-strong"
          >
            <span className="text-muted">{tile.label}</span>
            <span
              className={classNames(
                "mt-auto pt-1 text-base leading-7 font-semibold whitespace-nowrap min-[24rem]:text-xl",
                tile.isUrgent && "text-warning-ink",
              )}
            >
              {tile.value}
            </span>
            <span className="text-xs text-muted">{tile.scope}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
