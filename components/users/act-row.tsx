import type { ReactNode } from "react";

type ActRowProps = { readonly title: ReactNode; readonly text: ReactNode; readonly children: ReactNode };

/** What can be done, what it does, and its button. */
export function ActRow({ title, text, children }: ActRowProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3 first:pt-0 last:border-b-0 last:pb-0">
      <div className="min-w-0 max-w-prose grow basis-64">
        <h3 className="font-medium">{title}</h3>
        <p className="text-[0.8125rem] text-muted">{text}</p>
      </div>
      {children}
    </div>
  );
}
