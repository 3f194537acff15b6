import { type Capability, may, type Role } from "@/lib/access/roles";

/** A page of the menu. `label` is a key of the `shell` messages. */
export type MenuPage = {
  readonly label:
    | "dashboard"
    | "orders"
    | "general"
    | "orderStatuses"
    | "emails"
    | "shipStationOverview"
    | "connectionTest"
    | "requestLog"
    | "changeHistory"
    | "userAccess"
    | "apiTokens"
    | "apiDocumentation"
    | "sites";
  readonly href: string;
  /** How ShipStation's guide calls the way to it; shown below a translated label. */
  readonly englishPath?: string;
};

export type MenuGroup = {
  readonly label: "configuration" | "shipStation" | null;
  readonly pages: readonly MenuPage[];
};

export type MenuEntry =
  | MenuPage
  | { readonly label: "systems" | "platform"; readonly groups: readonly MenuGroup[] };

type Guarded = MenuPage & { readonly capability: Capability | null };

const configuration: readonly Guarded[] = [
  {
    label: "general",
    href: "/systems/configuration/general",
    englishPath: "Systems > Configuration > General",
    capability: "systems.read",
  },
  {
    label: "orderStatuses",
    href: "/systems/configuration/order-statuses",
    englishPath: "Systems > Configuration > Order Statuses",
    capability: "systems.read",
  },
  { label: "emails", href: "/systems/configuration/emails", capability: "systems.read" },
];

const shipStation: readonly Guarded[] = [
  { label: "shipStationOverview", href: "/systems/shipstation", capability: "systems.read" },
  { label: "connectionTest", href: "/systems/shipstation/test", capability: "systems.read" },
  { label: "requestLog", href: "/systems/shipstation/requests", capability: "systems.read" },
];

const besideConfiguration: readonly Guarded[] = [
  {
    label: "userAccess",
    href: "/systems/user-access",
    englishPath: "Systems > User Access",
    capability: "users.manage",
  },
  {
    label: "apiTokens",
    href: "/systems/user-access/api-tokens",
    englishPath: "Systems > User Access > API tokens",
    capability: "tokens.manage",
  },
  { label: "changeHistory", href: "/systems/audit", capability: "systems.read" },
  { label: "apiDocumentation", href: "/docs/api", capability: null },
];

/** The menu of a person: entries that lead to a 403 are left out; the pages themselves decide. */
export function menuOf(person: {
  readonly role: Role | null;
  readonly isOperator: boolean;
}): readonly MenuEntry[] {
  const isOpen = ({ capability }: Guarded) =>
    capability === null || (person.role !== null && may(person.role, capability));
  const top: readonly Guarded[] = [
    { label: "dashboard", href: "/", capability: "dashboard.see" },
    { label: "orders", href: "/orders", capability: "orders.see" },
  ];
  const groups: readonly MenuGroup[] = [
    { label: "configuration", pages: configuration.filter(isOpen) },
    { label: "shipStation", pages: shipStation.filter(isOpen) },
    { label: null, pages: besideConfiguration.filter(isOpen) },
  ];
  return [
    ...top.filter(isOpen),
    { label: "systems", groups: groups.filter((group) => group.pages.length > 0) },
    ...(person.isOperator
      ? [
          {
            label: "platform" as const,
            groups: [{ label: null, pages: [{ label: "sites" as const, href: "/platform/sites" }] }],
          },
        ]
      : []),
  ];
}

/** The entry that is open: a page below it counts, the dashboard only itself. */
export function isCurrent(href: string, pathname: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
