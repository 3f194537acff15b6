import { SaxesParser } from "saxes";

/** The line in which a text stops being XML; null when it is XML all through. */
export function faultLine(xml: string): number | null {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let line: number | null = null;
  parser.on("error", () => {
    line ??= parser.line;
  });
  for (const part of xml.split(/(?<=\n)/)) {
    parser.write(part);
    if (line !== null) return line;
  }
  parser.close();
  return line;
}
