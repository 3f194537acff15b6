"use client";

import { Failure } from "@/components/shell/failure";

type ErrorPageProps = { readonly error: Error & { digest?: string }; readonly reset: () => void };

/** A page that failed leaves the frame standing, so that the menus still lead on. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <Failure error={error} retry={reset} />;
}
