import type { ChangeSubject } from "@/lib/activity/change";

/** Whose entries: one person's, or everything a kind of machine did. */
export type ChangeAuthor = { readonly personId: string } | { readonly kind: string };

/** What narrows the history. Without an area it is that of settings and users: orders have their own, on their pages. */
export type ChangeFilter = {
  readonly area: ChangeSubject | null;
  readonly author: ChangeAuthor | null;
  readonly action: string | null;
  /** From this moment on, and before that one. */
  readonly from: Date | null;
  readonly before: Date | null;
};
