"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { adminAction } from "@/lib/access/admin-action";
import type { Actor } from "@/lib/access/require-actor";
import type { ChangeActor } from "@/lib/activity/change";
import type { Result } from "@/lib/kernel/result";
import { addOrderStatus } from "@/lib/orders/add-order-status";
import { relabelOrderStatus } from "@/lib/orders/relabel-order-status";
import { deleteStatus } from "@/lib/shipstation/delete-status";
import { saveStatusMapping } from "@/lib/shipstation/save-status-mapping";
import { statusMappingSchema } from "@/lib/shipstation/schema";

const path = "/systems/configuration/order-statuses";
const capability = "systems.configure";

const text = z.string().max(200);
const labels = z.strictObject({ name: text, labelFr: text, labelEn: text });

export const saveStatusMappingAction = adminAction(
  { capability, input: statusMappingSchema },
  async (actor, form) => shown(await saveStatusMapping(actor, form, new Date())),
);

export const addStatusAction = adminAction({ capability, input: labels }, async (actor, status) =>
  shown(await addOrderStatus(actor.scope, asPerson(actor), status, new Date())),
);

export const relabelStatusAction = adminAction({ capability, input: labels }, async (actor, status) =>
  shown(await relabelOrderStatus(actor.scope, asPerson(actor), status, new Date())),
);

export const deleteStatusAction = adminAction(
  { capability, input: z.strictObject({ name: text }) },
  async (actor, { name }) => shown(await deleteStatus(actor.scope, asPerson(actor), name, new Date())),
);

function asPerson({ userId, name }: Actor): ChangeActor {
  return { kind: "person", id: userId, name };
}

function shown<Value, Problem>(result: Result<Value, Problem>): Result<Value, Problem> {
  if (result.ok) revalidatePath(path);
  return result;
}
