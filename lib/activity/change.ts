/** Who did it. ShipStation, the intake and the system have no account of a person's. */
export type ChangeActor =
  | { readonly kind: "person"; readonly id: string; readonly name: string }
  | { readonly kind: "shipstation"; readonly name: string }
  | { readonly kind: "intake"; readonly name: string }
  | { readonly kind: "system"; readonly name: string };

/** What an entry is about; the areas of the change history. */
export const changeSubjects = [
  "site",
  "connection",
  "status-mapping",
  "order-status",
  "user",
  "api-token",
  "order",
] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

/** Old and new as the history shows them. Secrets appear as "replaced", never as values. */
export type ChangeDetails = { readonly [key: string]: string | number | boolean | null | readonly string[] };

export type NewChange = {
  readonly actor: ChangeActor;
  /** room.what-happened, such as order.status-changed. */
  readonly action: string;
  readonly subject: ChangeSubject;
  readonly subjectId: string;
  readonly details?: ChangeDetails;
};

export type ChangeEntry = Required<NewChange> & { readonly id: string; readonly at: Date };
