import { SaxesParser } from "saxes";

/** What a body is, whatever its Content-Type says. */
export type AnswerKind =
  | { readonly kind: "empty" | "html" | "text" }
  | { readonly kind: "xml"; readonly root: string; readonly attributes: Readonly<Record<string, string>> };

export function answerKind(body: string): AnswerKind {
  const text = body.trim();
  if (text === "") return { kind: "empty" };
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(text))
    return { kind: "html" };
  return xmlRoot(text) ?? { kind: "text" };
}

/** Whether our own application answered: nobody else writes these roots. */
export function isOurAnswer(body: string): boolean {
  const answer = answerKind(body);
  if (answer.kind !== "xml") return false;
  return answer.root === "Orders" || (answer.root === "Error" && "code" in answer.attributes);
}

/** The code in our own <Error code="…">; "" in any other body. */
export function refusalCodeIn(body: string): string {
  const answer = answerKind(body);
  return answer.kind === "xml" && answer.root === "Error" ? (answer.attributes["code"] ?? "") : "";
}

/** Null where the document is not well-formed to its end. */
function xmlRoot(text: string): AnswerKind | null {
  let root: AnswerKind | null = null;
  let isSound = true;
  const parser = new SaxesParser();
  parser.on("error", () => {
    isSound = false;
  });
  parser.on("opentag", ({ name, attributes }) => {
    root ??= { kind: "xml", root: name, attributes: { ...attributes } };
  });
  parser.write(text).close();
  return isSound ? root : null;
}
