"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/lib/access/admin-action";
import { createApiToken } from "@/lib/users/create-api-token";
import { revokeApiToken } from "@/lib/users/revoke-api-token";
import { apiTokenActSchema, apiTokenSchema } from "@/lib/users/schema";

const path = "/systems/user-access/api-tokens";

export const createApiTokenAction = adminAction(
  { capability: "tokens.manage", input: apiTokenSchema },
  async (actor, form) => {
    const created = await createApiToken(actor, form, new Date());
    if (created.ok) revalidatePath(path);
    return created;
  },
);

export const revokeApiTokenAction = adminAction(
  { capability: "tokens.manage", input: apiTokenActSchema },
  async (actor, { tokenId }) => {
    const revoked = await revokeApiToken(actor, tokenId, new Date());
    if (revoked.ok) revalidatePath(path);
    return revoked;
  },
);
