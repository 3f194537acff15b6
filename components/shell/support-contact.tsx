"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { type ButtonVariant, buttonLook } from "@/components/ui/button-look";

/** Where the platform's operator is reached (null: nowhere that we know of), and the tag of the site that would write. */
type Support = { readonly contact: string | null; readonly tag: string | null };

const SupportContext = createContext<Support>({ contact: null, tag: null });

type SupportContactProps = Support & { readonly children: ReactNode };

/** Tells everything inside where "Contact WSM" leads. */
export function SupportContact({ contact, tag, children }: SupportContactProps) {
  return <SupportContext value={{ contact, tag }}>{children}</SupportContext>;
}

type SupportButtonProps = {
  /** What it is about: the subject of the mail. */
  readonly about: "activation" | "suspended" | "connection";
  readonly label?: string;
  /** What the mail says already. */
  readonly said?: string;
  readonly variant?: ButtonVariant;
  /** Shown where no contact is known. */
  readonly otherwise?: ReactNode;
};

/** Writes to the platform's operator, with the subject filled in. */
export function SupportButton({
  about,
  label,
  said,
  variant = "secondary",
  otherwise = null,
}: SupportButtonProps) {
  const t = useTranslations("shared.support");
  const shared = useTranslations("shared");
  const { contact, tag } = useContext(SupportContext);
  if (contact === null) return otherwise;

  const isPage = contact.startsWith("https:");
  const subject = t(`subjects.${about}`, { tag: tag ?? "" });
  return (
    <a
      href={isPage ? contact : mailTo(contact, { subject, ...(said !== undefined && { body: said }) })}
      className={buttonLook(variant, "small")}
      {...(isPage && { target: "_blank", rel: "noreferrer" })}
    >
      {label ?? t("write")}
      {isPage && <span className="sr-only"> {shared("newTab")}</span>}
    </a>
  );
}

/** A mail's link; in it a blank is %20, for "+" would stay a plus. */
function mailTo(address: string, fields: Readonly<Record<string, string>>): string {
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `mailto:${encodeURIComponent(address).replace("%40", "@")}?${query.join("&")}`;
}
