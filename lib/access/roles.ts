/** The six levels of Web Shop Manager and what each may do: the one table every door asks. */
export const roles = ["owner", "manager", "assistant_manager", "staff", "sales", "service"] as const;
export type Role = (typeof roles)[number];

const holders = {
  "dashboard.see": ["owner", "manager", "assistant_manager", "staff", "sales"],
  "dashboard.charts": ["owner", "manager", "staff", "sales"],
  "orders.see": ["owner", "manager", "assistant_manager", "staff", "sales"],
  "orders.change": ["owner", "manager", "assistant_manager", "staff", "sales"],
  "systems.read": ["owner", "manager", "assistant_manager"],
  "systems.configure": ["owner", "manager", "assistant_manager"],
  /** Names and addresses of customers that the request log masks. */
  "customers.reveal": ["owner", "manager"],
  "users.manage": ["owner"],
  "tokens.manage": ["owner"],
} as const satisfies Record<string, readonly Role[]>;

export type Capability = keyof typeof holders;

export function may(role: Role, capability: Capability): boolean {
  const allowed: readonly Role[] = holders[capability];
  return allowed.includes(role);
}

/** Who to ask when a page is refused. */
export function rolesThatMay(capability: Capability): readonly Role[] {
  return holders[capability];
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
