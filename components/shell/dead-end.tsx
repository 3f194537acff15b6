import type { ReactNode } from "react";
import { PageTitle } from "@/components/shell/page-title";

type DeadEndProps = {
  readonly code: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** A page that could not be shown: what happened, and the way on. */
export function DeadEnd({ code, title, children, action }: DeadEndProps) {
  return (
    <div className="mx-auto max-w-xl px-4 py-16 text-center">
      <p aria-hidden="true" className="mb-2 font-mono text-[0.8125rem] font-semibold text-muted">
        {code}
      </p>
      <PageTitle>{title}</PageTitle>
      <div className="mt-2 text-muted">{children}</div>
      {action !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
