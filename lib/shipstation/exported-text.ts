import { cleanText, clip, isBlank } from "@/lib/kernel/clean-text";

/** Free text as the feed carries it: clean, cut to its limit; what shows nothing is empty. */
export function exportedText(text: string, max: number): string {
  // Half of an order's fields are not given.
  return text === "" ? "" : cutText(cleanText(text), max);
}

/** The first of the texts that shows something. */
export function firstExportedText(texts: readonly string[], max: number): string {
  for (const text of texts) {
    const shown = exportedText(text, max);
    if (shown !== "") return shown;
  }
  return "";
}

/** For text that is clean already: cleaning twice would decode "&amp;lt;" twice. */
export function cutText(clean: string, max: number): string {
  const cut = clean.length > max ? clip(clean, max).trimEnd() : clean;
  return isBlank(cut) ? "" : cut;
}

/** The shop's internal notes, then the staff's as they were written, one below the other; clean, not yet cut. */
export function joinedNotes(notes: readonly string[]): string {
  return notes
    .map(cleanText)
    .filter((note) => note !== "")
    .join("\n");
}
