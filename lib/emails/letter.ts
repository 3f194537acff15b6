/** A mail before it has a Message-ID. */
export type ComposedMail = {
  readonly senderName: string;
  readonly to: { readonly name: string; readonly address: string };
  /** null: answers go to the sender's address. */
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/** What becomes of a promise: one mail, one promise for each recipient, or nothing that is worth sending any more. */
export type Letter =
  | { readonly kind: "to-one"; readonly mail: ComposedMail }
  | { readonly kind: "to-many"; readonly recipients: readonly string[] }
  | { readonly kind: "pointless"; readonly why: PointlessReason };

export const pointlessReasons = ["no-recipient", "link-ended", "parcel-voided", "no-order"] as const;
export type PointlessReason = (typeof pointlessReasons)[number];
