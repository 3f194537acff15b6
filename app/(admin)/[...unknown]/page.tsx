import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle") };
}

/** An address that leads nowhere is told so inside the frame, menus and all. */
export default function UnknownPage(): never {
  notFound();
}
