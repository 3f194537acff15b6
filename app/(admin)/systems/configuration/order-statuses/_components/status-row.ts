/** A status as the mapping page shows it. */
export type StatusRow = {
  readonly name: string;
  /** In the reader's language. */
  readonly label: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly predefined: boolean;
  readonly orders: number;
};
