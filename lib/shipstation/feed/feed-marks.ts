import { randomUUID } from "node:crypto";

/** What stands between the fields of an order or a line, and between the lines of an order, where each is one text. */
export type Marks = { readonly field: string; readonly line: string };

/** ASCII made them for this, and hardly any text has one. */
export const usualMarks: Marks = { field: "\x1f", line: "\x1e" };

/** For the page that has an order with a usual one in a text: these no text can have been written with. */
export function newMarks(): Marks {
  const word = randomUUID();
  return { field: usualMarks.field + word, line: usualMarks.line + word };
}

/** A text has a mark in it, so that its parts cannot be told apart. */
export class MarkInText extends Error {
  override name = "MarkInText";
}

/** What is read of each of the fields. */
export type TextsOf<Fields extends readonly string[]> = { readonly [Index in keyof Fields]: string };

/** The parts of one text: as many as there are fields. */
export function textsOf<Fields extends readonly string[]>(
  text: string,
  fields: Fields,
  { field }: Marks,
): TextsOf<Fields> {
  const texts = text.split(field);
  if (texts.length !== fields.length) throw new MarkInText("A text of an order has a mark in it.");
  return texts as TextsOf<Fields>;
}

/**
 * The lines of one text. Their number is known from elsewhere: together with the fields of each it leaves no room for a
 * mark in a text, not even where someone wrote a whole line of marks into it.
 */
export function linesOf(text: string, count: number, { line }: Marks): string[] {
  const lines = text === "" ? [] : text.split(line);
  if (lines.length !== count) throw new MarkInText("A text of an order's lines has a mark in it.");
  return lines;
}
