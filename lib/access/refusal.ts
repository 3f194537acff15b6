import { cache } from "react";
import type { Capability } from "@/lib/access/roles";

// One per request: the 403 page asks what was missing, to say which role helps.
const refusal = cache((): { capability: Capability | null } => ({ capability: null }));

export function noteRefusal(capability: Capability): void {
  refusal().capability = capability;
}

export function refusedCapability(): Capability | null {
  return refusal().capability;
}
