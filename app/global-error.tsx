"use client";

import "./globals.css";

// The language could not be asked here, so both are shown.
const words = [
  {
    lang: "fr",
    title: "Une erreur s’est produite de notre côté",
    code: "Code d’assistance",
    again: "Réessayer",
  },
  { lang: "en", title: "Something went wrong on our side", code: "Support code", again: "Try again" },
] as const;

/** The last resort, when even the frame of the page failed. */
export default function GlobalError({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return (
    <html lang="fr">
      <body className="min-h-dvh bg-canvas font-sans text-ink antialiased">
        <title>Web Shop Manager</title>
        <main className="mx-auto grid max-w-xl gap-8 px-4 py-16 text-center">
          {words.map(({ lang, title, code, again }) => (
            <section key={lang} lang={lang}>
              <h1 className="text-xl font-semibold">{title}</h1>
              {error.digest !== undefined && (
                <p className="mt-2 text-muted">
                  {code} : <code className="font-mono">{error.digest}</code>
                </p>
              )}
              <button
                type="button"
                onClick={reset}
                className="mt-4 min-h-9 rounded-control bg-accent px-3.5 py-1.5 font-medium text-on-accent hover:bg-accent-hover"
              >
                {again}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
