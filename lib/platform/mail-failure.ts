/** Why a mail server did not take a mail. */
export const mailFailureCodes = [
  "not-configured",
  "address",
  "sender-refused",
  "recipient-refused",
  "message-refused",
  "sign-in-refused",
  "not-secure",
  "no-answer",
] as const;

export type MailFailure = {
  readonly code: (typeof mailFailureCodes)[number];
  /** The server will say the same next time (5xx): trying again is no use. */
  readonly isPermanent: boolean;
};
