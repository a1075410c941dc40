"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { retryOperation } from "#lib/features/operations/retry-operation.ts";
import { stopOperation } from "#lib/features/operations/stop-operation.ts";

const OneOperation = z.object({ operation: z.uuid() });

export const stopOperationAction = action(
  { permission: "license:assign", input: OneOperation },
  (scope, { operation }) => stopOperation(scope, operation),
);

export const retryOperationAction = action(
  { permission: "license:assign", input: OneOperation },
  async (scope, { operation }): Promise<void> => {
    const { operationId } = await retryOperation(scope, operation);
    redirect(`/groups/${scope.groupId}/operations/${operationId}`);
  },
);
