const longest = 300;

/** What an error of the API says in words: {"message"}, or ASP.NET's {"Message", "ExceptionMessage"}; "" for none. */
export function saidBy(body: string): string {
  const told = jsonObject(body);
  for (const name of ["ExceptionMessage", "message", "Message"]) {
    const words = told?.[name];
    if (typeof words === "string" && words.trim() !== "") return words.trim().slice(0, longest);
  }
  return "";
}

function jsonObject(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === "object" && json !== null ? { ...json } : null;
  } catch {
    // A body may be empty, plain text or a page: only the status counts then.
    return null;
  }
}
