import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand-mark";
import { Footer } from "@/components/shell/footer";
import { PageTitle } from "@/components/shell/page-title";

type FrontDoorProps = {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The language switch: whoever stands here has no profile yet. */
  readonly preferences?: ReactNode;
  readonly children: ReactNode;
  /** Below the card: a link elsewhere. */
  readonly below?: ReactNode;
  readonly width?: "narrow" | "wide";
};

/** The pages before the admin: signing in, the first set-up, an invitation. */
export function FrontDoor({
  title,
  description,
  preferences,
  children,
  below,
  width = "narrow",
}: FrontDoorProps) {
  const t = useTranslations("shared");
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-bar-line bg-bar text-bar-ink">
        <div className="mx-auto flex min-h-14 w-full max-w-[80rem] items-center justify-between gap-3 px-4 sm:px-6">
          <p className="flex items-center gap-2 text-[0.9375rem] font-semibold">
            <BrandMark />
            {t("appName")}
          </p>
          <div className="flex items-center gap-2">{preferences}</div>
        </div>
      </header>
      <main className="grow px-4 py-8 sm:py-14">
        <div className={width === "narrow" ? "mx-auto max-w-md" : "mx-auto max-w-2xl"}>
          <div className="rounded-card border border-line bg-surface px-5 py-6 shadow-card sm:px-7">
            <PageTitle>{title}</PageTitle>
            {description !== undefined && <p className="mt-1 text-muted">{description}</p>}
            <div className="mt-5">{children}</div>
          </div>
          {below !== undefined && <div className="mt-4 text-center text-muted">{below}</div>}
        </div>
      </main>
      <Footer />
    </div>
  );
}
