"use server";

import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { StartRemoval } from "#lib/features/removal/schemas.ts";
import { startRemoval } from "#lib/features/removal/start-removal.ts";

export const removeTokenAction = action(
  { permission: "token:write", input: StartRemoval.extend({ token: z.uuid() }) },
  (scope, { token, ...asked }) => startRemoval(scope, token, asked),
);
