"use server";

import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { testConnection } from "#lib/features/health/test-connection.ts";

export const testConnectionAction = action({ permission: "token:sync", input: z.object({}) }, (scope) =>
  testConnection(scope),
);
