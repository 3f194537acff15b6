"use server";

import { publicAction } from "@/lib/access/admin-action";
import { setUpSchema } from "@/lib/sites/schema";
import { setUp } from "@/lib/sites/set-up";

export const setUpAction = publicAction({ input: setUpSchema }, (form) => setUp(form, new Date()));
