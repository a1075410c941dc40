"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { retryOperation } from "#lib/features/operations/retry-operation.ts";
import { stopOperation } from "#lib/features/operations/stop-operation.ts";
import { putBack } from "#lib/features/plans/put-back.ts";

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

export const putBackAction = action(
  { permission: "license:assign", input: OneOperation.extend({ title: z.uuid() }) },
  async (scope, { operation, title }): Promise<void> => {
    const { planId } = await putBack(scope, operation, title);
    redirect(`/groups/${scope.groupId}/plans/${planId}`);
  },
);
