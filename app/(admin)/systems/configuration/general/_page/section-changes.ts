import type { ChangeEntry } from "@/lib/activity/change";

export const generalSections = ["store", "user", "api", "sent", "after", "alerts"] as const;
export type GeneralSection = (typeof generalSections)[number];

/** Who changed a section last, and when. */
export type LastChange = { readonly by: string; readonly at: Date };

/** Which details of a saved connection belong to which section; "apiKey" is also the beginning of its other fields. */
const fieldsOf: Record<Exclude<GeneralSection, "store" | "user">, readonly string[]> = {
  api: ["apiKey"],
  sent: ["pageSize", "acceptQueryCredentials", "export"],
  after: ["afterShippingStatus", "customerMail"],
  alerts: ["alert"],
};

const userActions = [
  "connection.user-entered",
  "connection.disconnected",
  "user.connection-user-made",
  "user.connection-password-replaced",
  "user.old-password-stopped",
];

/** The last change of each section, from entries newest first. */
export function lastChanges(changes: readonly ChangeEntry[]): Record<GeneralSection, LastChange | null> {
  const last = (section: GeneralSection): LastChange | null => {
    const change = changes.find((one) => isOfSection(one, section));
    return change ? { by: change.actor.name, at: change.at } : null;
  };
  return {
    store: last("store"),
    user: last("user"),
    api: last("api"),
    sent: last("sent"),
    after: last("after"),
    alerts: last("alerts"),
  };
}

function isOfSection({ action, subject, details }: ChangeEntry, section: GeneralSection): boolean {
  if (section === "store") return subject === "site";
  if (section === "user") return userActions.includes(action);
  if (subject !== "connection") return false;
  return Object.keys(details).some((key) => fieldsOf[section].some((field) => key.startsWith(field)));
}
