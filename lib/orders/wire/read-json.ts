import { ok, type Result, refuse } from "@/lib/kernel/result";

/** Whether a body says that it is JSON. */
export function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType?.trim() ?? "");
}

/** The value a body stands for; "not-json" for anything that is not one JSON text in UTF-8. */
export function readJson(bytes: Uint8Array): Result<unknown, "not-json"> {
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return refuse("not-json");
    throw cause;
  }
}
