/** An address as the shop sent it. An empty string means "not given"; country is ISO 3166-1 alpha-2. */
export type Address = {
  readonly name: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  readonly phone: string;
  /** Billing addresses only. */
  readonly email: string;
};
