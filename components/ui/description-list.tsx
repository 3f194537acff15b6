import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type Fact = { readonly term: ReactNode; readonly value: ReactNode };

type DescriptionListProps = {
  readonly facts: readonly Fact[];
  /** "rows": term left, value right. "stacked": term above, in as many columns as fit. */
  readonly layout?: "rows" | "stacked";
};

export function DescriptionList({ facts, layout = "rows" }: DescriptionListProps) {
  return (
    <dl
      className={
        layout === "rows"
          ? "divide-y divide-line"
          : "grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-x-6 gap-y-3"
      }
    >
      {facts.map((fact, index) => (
        <div
          key={index}
          className={classNames(
            "min-w-0",
            layout === "rows" && "grid gap-x-4 py-1.5 sm:grid-cols-[minmax(9rem,2fr)_3fr]",
          )}
        >
          <dt className="text-muted">{fact.term}</dt>
          <dd className="min-w-0 break-words">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
