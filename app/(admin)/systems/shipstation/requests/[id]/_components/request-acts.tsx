"use client";

import { ProcessAgain } from "../../_components/process-again";
import type { processRequestAgainAction } from "../actions";

type RequestActsProps = { readonly id: string; readonly processAgain: typeof processRequestAgainAction };

/** A ship notice can be processed again; it names no order of its own. */
export function RequestActs({ id, processAgain }: RequestActsProps) {
  return <ProcessAgain process={() => processAgain({ id })} />;
}
