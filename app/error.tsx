"use client";

import { Failure } from "@/components/shell/failure";

type ErrorPageProps = { readonly error: Error & { digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main>
      <Failure error={error} retry={reset} />
    </main>
  );
}
