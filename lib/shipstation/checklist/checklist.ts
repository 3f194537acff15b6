export const checklistSteps = [
  "enabled",
  "user",
  "entered",
  "apiKey",
  "mapped",
  "added",
  "imported",
  "shipped",
] as const;
export type ChecklistStep = (typeof checklistSteps)[number];

/** What the system sees, however it came about. */
export type ChecklistFacts = {
  readonly isEnabled: boolean;
  readonly activeUserId: string | null;
  readonly enteredUserId: string | null;
  /** null once ShipStation accepted it. */
  readonly keyTrouble: KeyTrouble | null;
  readonly statuses: number;
  readonly unmappedStatuses: number;
  /** ShipStation came in with the right user and password. */
  readonly hasContact: boolean;
  readonly hasExportedOrder: boolean;
  readonly hasNotice: boolean;
};

/** Why the key is not accepted: there is none, ShipStation was not asked yet or did not answer, or it refused. */
export type KeyTrouble = "missing" | "not-checked" | "refused";

export type Checklist = {
  readonly steps: readonly { readonly step: ChecklistStep; readonly isDone: boolean }[];
  readonly keyTrouble: KeyTrouble | null;
  readonly done: number;
  readonly isComplete: boolean;
};

/** The eight steps of ShipStation's guide. Nobody ticks them by hand, and what is undone is unticked. */
export function checklistFrom(facts: ChecklistFacts): Checklist {
  const { activeUserId } = facts;
  const isDone: Readonly<Record<ChecklistStep, boolean>> = {
    enabled: facts.isEnabled,
    user: activeUserId !== null,
    entered: activeUserId !== null && facts.enteredUserId === activeUserId,
    apiKey: facts.keyTrouble === null,
    mapped: facts.statuses > 0 && facts.unmappedStatuses === 0,
    added: facts.hasContact,
    imported: facts.hasExportedOrder,
    shipped: facts.hasNotice,
  };
  const steps = checklistSteps.map((step) => ({ step, isDone: isDone[step] }));
  const done = steps.filter((one) => one.isDone).length;
  return { steps, keyTrouble: facts.keyTrouble, done, isComplete: done === steps.length };
}
