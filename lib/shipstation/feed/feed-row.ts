import { lineFields, type PlacedLine, readLine } from "@/lib/shipstation/feed/feed-line";
import { linesOf, type Marks, textsOf } from "@/lib/shipstation/feed/feed-marks";
import { orderFields, readOrder, type StoredFeedOrder } from "@/lib/shipstation/feed/feed-order";
import { type FeedRules, readRules } from "@/lib/shipstation/feed/feed-state";

/**
 * A row of feed-statement.ts: the site's rules, and then each order, its fields one text, its lines another. pg takes as
 * long for a field as for a text of all of them.
 */
export type FeedRow = [about: string, lines: string, lineCount: number];

/** Takes the rows in their order, and hands over each order. */
export class FeedReader {
  #rules: FeedRules | null = null;
  readonly #marks: Marks;
  readonly #seen: (order: StoredFeedOrder, rules: FeedRules) => void;

  constructor(marks: Marks, seen: (order: StoredFeedOrder, rules: FeedRules) => void) {
    this.#marks = marks;
    this.#seen = seen;
  }

  /** Throws MarkInText where the texts cannot be told apart: nothing of that order was handed over. */
  read([about, lines, lineCount]: FeedRow): void {
    if (this.#rules === null) this.#rules = readRules(about);
    else {
      const texts = textsOf(about, orderFields, this.#marks);
      this.#seen(readOrder(texts, this.#linesOf(lines, lineCount)), this.#rules);
    }
  }

  /** Of the site, once all rows have come. */
  end(): FeedRules {
    if (this.#rules === null) throw new Error("A page of the feed came without its site.");
    return this.#rules;
  }

  #linesOf(text: string, count: number) {
    return linesOf(text, count, this.#marks)
      .map((line) => readLine(textsOf(line, lineFields, this.#marks)))
      .sort(byPosition)
      .map(({ line }) => line);
  }
}

function byPosition(one: PlacedLine, other: PlacedLine): number {
  return one.position - other.position;
}
