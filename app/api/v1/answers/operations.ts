import { z } from "zod";
import { Id } from "#lib/api/shapes.ts";

export const OperationLink = z
  .object({ id: Id, number: z.int().meta({ description: "To say on the phone: operation 4417." }) })
  .meta({ id: "OperationLink" });

export const Started = z.object({ operation: OperationLink }).meta({ id: "Started" });

export const startedAt = ({ operation }: { operation: { id: string } }) => `/operations/${operation.id}`;

export const started = ({ operationId, number }: { operationId: string; number: number }) => ({
  operation: { id: operationId, number },
});
