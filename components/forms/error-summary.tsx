"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { FormErrors } from "@/components/forms/use-action-form";
import { Banner } from "@/components/ui/banner";

type ErrorSummaryProps = {
  readonly form: FormErrors;
  /** How the summary calls a field: its label, by the field's name. */
  readonly labels?: Readonly<Record<string, string>>;
};

/**
 * What keeps the form from being saved, above it: the problem of the whole form, and a link to each field when there
 * are several. After a refused submit it takes the focus, and the page's title says so.
 */
export function ErrorSummary({ form, labels = {} }: ErrorSummaryProps) {
  const t = useTranslations("shared");
  const box = useRef<HTMLDivElement>(null);
  const { formError, fieldErrors, refusals } = form;
  const isShown = refusals > 0 && (formError !== null || fieldErrors.length > 1);

  const seen = useRef(0);

  // Only a new refusal moves the focus, not an error that comes or goes while typing.
  useEffect(() => {
    if (seen.current === refusals) return;
    seen.current = refusals;
    if (isShown) box.current?.focus();
  }, [refusals, isShown]);

  useTitlePrefix(t("errorTitlePrefix"), refusals > 0 && (formError !== null || fieldErrors.length > 0));

  if (!isShown) return null;
  return (
    <Banner
      ref={box}
      tone="critical"
      role="alert"
      className="mb-4"
      title={formError ?? t("errorSummary", { n: fieldErrors.length })}
    >
      {fieldErrors.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {fieldErrors.map((error) => (
            <li key={error.name}>
              <a
                href={`#${error.id}`}
                className="underline underline-offset-2"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(error.id)?.focus();
                }}
              >
                {labels[error.name] === undefined
                  ? error.message
                  : `${labels[error.name]} – ${error.message}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

function useTitlePrefix(prefix: string, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const plain = document.title;
    document.title = prefix + plain;
    return () => {
      if (document.title === prefix + plain) document.title = plain;
    };
  }, [prefix, isOn]);
}
