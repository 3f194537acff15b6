"use server";

import { publicAction } from "@/lib/access/admin-action";
import { linkSchema } from "@/lib/users/schema";
import { takeUpLink } from "@/lib/users/take-up-link";

export const takeUpLinkAction = publicAction({ input: linkSchema }, (form) => takeUpLink(form, new Date()));
