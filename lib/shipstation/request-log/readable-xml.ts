/** XML that came in one long line, a line for each element; what has lines of its own stays as it is. */
export function readableXml(text: string): string {
  const isOneLine = text.trim().split("\n").length < 3;
  if (!isOneLine || !/^\s*</.test(text) || text.length < 120) return text;
  let depth = 0;
  return text
    .trim()
    .replace(/>\s*<(?!!\[CDATA\[)/g, ">\n<")
    .split("\n")
    .map((line) => {
      const isClosing = line.startsWith("</");
      if (isClosing) depth = Math.max(0, depth - 1);
      const shown = "  ".repeat(depth) + line;
      const isOpening = /^<[^/!?][^>]*[^/]?>/.test(line) && !/\/>$|<\/[^>]*>$/.test(line);
      if (isOpening) depth += 1;
      return shown;
    })
    .join("\n");
}
