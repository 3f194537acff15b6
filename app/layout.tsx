import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Providers } from "@/components/shell/providers";
import { themeCookie, themeOf } from "@/components/shell/theme";
import { Toaster } from "@/components/ui/toaster";
import { currentPerson } from "@/lib/access/require-actor";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const [t, person] = await Promise.all([getTranslations("shared"), currentPerson()]);
  const place = person?.site ? `${person.site.name} – ${t("appName")}` : t("appName");
  return {
    title: { template: `%s – ${place}`, default: place },
    robots: { index: false, follow: false },
    icons: { icon: [{ url: "/icons/icon.svg", type: "image/svg+xml" }] },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: "#10272f",
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale();
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={locale} data-theme={theme}>
      <body className="min-h-dvh bg-canvas font-sans text-ink antialiased">
        <NextIntlClientProvider>
          <Providers>{children}</Providers>
          <Toaster theme={theme} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
