import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";

/** Both parts of a mail from the one template. Text in it is escaped by React, whoever wrote it. */
export async function renderMail(mail: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(mail);
  const text = toPlainText(html, {
    wordwrap: false,
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "h1", options: { uppercase: false } },
    ],
  });
  return { html, text: text.trim() };
}
