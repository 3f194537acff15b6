type Typed = readonly (readonly [path: string, value: unknown])[];

/** What differs between two states of a form, by path ("shipTo.city"), as it is in the later one. Lists count as one value. */
export function typedMeanwhile(before: unknown, after: unknown, path = ""): Typed {
  if (!isGroup(after)) return JSON.stringify(before) === JSON.stringify(after) ? [] : [[path, after]];
  return Object.entries(after).flatMap(([name, value]) =>
    typedMeanwhile(isGroup(before) ? before[name] : undefined, value, path === "" ? name : `${path}.${name}`),
  );
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
