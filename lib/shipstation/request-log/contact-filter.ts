import type { ContactAction, ResultClass } from "@/lib/shipstation/request-log/contact";

/** What narrows the log; null and "" narrow nothing. */
export type ContactFilter = {
  readonly since: Date | null;
  readonly until: Date | null;
  readonly action: ContactAction | null;
  readonly result: ResultClass | null;
  readonly status: number | null;
  /** An order number, a tracking number or a request id. */
  readonly search: string;
  readonly userName: string;
  readonly ip: string;
  readonly isHeldBack: boolean;
};

export const everyContact: ContactFilter = {
  since: null,
  until: null,
  action: null,
  result: null,
  status: null,
  search: "",
  userName: "",
  ip: "",
  isHeldBack: false,
};
