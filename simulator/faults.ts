/** What the REST API does instead of answering. */
export const restFaults = [
  "401",
  "402",
  "403",
  "429",
  "500",
  "503",
  "hang",
  "html",
  "truncated",
  "redirect",
] as const;
/** What happens on the way to the store: to its import requests and its notices alike. */
export const wayFaults = [
  "wrong-password",
  "no-authorization",
  "dropped-answer",
  "wrong-length",
  "slow-body",
] as const;
/** What happens to notices alone: how often, in which order, and in which of the shapes that were seen. */
export const noticeFaults = [
  "duplicate",
  "out-of-order",
  "truncated-notice",
  "wish-shape",
  "empty-body",
  "no-service",
  "other-order",
  "capital-true",
  "future-ship-date",
  "split-order-id",
  "split-order-number",
] as const;

export const faultNames = [...restFaults, ...wayFaults, ...noticeFaults] as const;
export const faultKinds = { rest: restFaults, way: wayFaults, notice: noticeFaults } as const;

export type FaultKind = keyof typeof faultKinds;
export type FaultOf<Kind extends FaultKind> = (typeof faultKinds)[Kind][number];
export type FaultName = (typeof faultNames)[number];

/** `times` is null for a fault that stays until it is switched off. */
export type ActiveFault = { readonly name: FaultName; readonly times: number | null };

export type FaultBoard = ReturnType<typeof createFaultBoard>;

export function isFaultName(text: string): text is FaultName {
  return faultNames.some((name) => name === text);
}

/** The faults that are switched on: one of each kind at most, a later one takes its place. */
export function createFaultBoard() {
  const active: { [Kind in FaultKind]?: { name: FaultOf<Kind>; times: number | null } } = {};

  function put<Kind extends FaultKind>(kind: Kind, name: FaultName, times: number | null): void {
    const fault = (faultKinds[kind] as readonly FaultOf<Kind>[]).find((known) => known === name);
    if (fault) Object.assign(active, { [kind]: { name: fault, times } });
  }

  return {
    /** For the next so many calls, or until it is switched off. */
    set(name: FaultName, times: number | null = null): void {
      for (const kind of ["rest", "way", "notice"] as const) put(kind, name, times);
    },
    clear(kind?: FaultKind): void {
      for (const one of kind ? [kind] : (["rest", "way", "notice"] as const)) delete active[one];
    },
    /** The fault that the next call of this kind meets; it counts as one call. */
    take<Kind extends FaultKind>(kind: Kind): FaultOf<Kind> | null {
      const fault = active[kind];
      if (!fault) return null;
      if (fault.times !== null) {
        fault.times -= 1;
        if (fault.times < 1) delete active[kind];
      }
      return fault.name;
    },
    active: (): readonly ActiveFault[] =>
      [active.rest, active.way, active.notice].flatMap((fault) => (fault ? [{ ...fault }] : [])),
  };
}
