/** A message key with what its sentence names: "tooLong:max=50" → tooLong, { max: 50 }. */
export type MessageKey = { readonly key: string; readonly values: Readonly<Record<string, string | number>> };

export function parseMessageKey(text: string): MessageKey {
  const colon = text.indexOf(":");
  if (colon === -1) return { key: text, values: {} };
  const pairs = text.slice(colon + 1).split(",");
  return {
    key: text.slice(0, colon),
    values: Object.fromEntries(
      pairs.flatMap((pair): [string, string | number][] => {
        const equals = pair.indexOf("=");
        if (equals < 1) return [];
        const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
        return [[name, /^-?\d+$/.test(value) ? Number(value) : value]];
      }),
    ),
  };
}

/** Whether the messages have a sentence at that path; a path to a group of sentences is none. */
export function hasMessage(messages: object, path: string): boolean {
  let here: unknown = messages;
  for (const step of path.split(".")) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return false;
    here = Object.entries(here).find(([name]) => name === step)?.[1];
  }
  return typeof here === "string";
}
