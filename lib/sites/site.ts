/** A tag as it is kept: upper case, no blanks around it. */
export function tagFrom(typed: string): string {
  return typed.trim().toUpperCase();
}

/** Two to twenty of A-Z and 0-9: it stands in user names and in ShipStation's form. */
export function isTag(text: string): boolean {
  return /^[A-Z0-9]{2,20}$/.test(text);
}

/** Every zone the platform's clock knows, UTC first. */
export function timeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

export function isTimeZone(text: string): boolean {
  return text === "UTC" || Intl.supportedValuesOf("timeZone").includes(text);
}

export function currencies(): string[] {
  return Intl.supportedValuesOf("currency");
}

export function isCurrency(text: string): boolean {
  return currencies().includes(text);
}
