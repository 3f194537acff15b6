import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle") };
}

/** An address that leads nowhere is told so inside the frame, menus and all. */
export default function UnknownPage(): never {
  notFound();
}
