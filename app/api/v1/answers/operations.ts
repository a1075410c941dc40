import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import type { NotDoneRow, OperationDetail, OperationView } from "#lib/features/operations/queries.ts";

const number = z.int().meta({ description: "To say on the phone: operation 4417." });

export const Started = z
  .object({ operation: z.object({ id: Id, number }) })
  .meta({ id: "Started", description: "Long work has begun." });

export const startedAt = ({ operation }: z.output<typeof Started>) => `/operations/${operation.id}`;

export const started = ({ operationId, number: told }: { operationId: string; number: number }) => ({
  operation: { id: operationId, number: told },
});

const Facts = z.record(z.string(), z.unknown());

export const Operation = z
  .object({
    id: Id,
    number,
    groupId: Id,
    kind: z
      .string()
      .meta({ description: "sync, assign, revoke, import, renewal, take-over, removal or registration." }),
    state: z.string().meta({ description: "queued, running, done, partly, failed or stopped." }),
    tokenId: Id.nullable(),
    planId: Id.nullable(),
    subject: Facts,
    progress: Facts,
    problem: z.unknown().meta({ description: "Null where there is none." }),
    scheduled: z.boolean(),
    startedBy: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
    via: z.string(),
    createdAt: Moment,
    startedAt: Moment.nullable(),
    finishedAt: Moment.nullable(),
    stopAsked: z.boolean(),
  })
  .meta({ id: "Operation" });

export const operationAnswer = ({
  actorKind: kind,
  actorId: id,
  actorName: name,
  subject,
  progress,
  ...operation
}: OperationView): z.input<typeof Operation> => ({
  ...operation,
  subject: Facts.parse(subject),
  progress: Facts.parse(progress),
  startedBy: { kind, id, name },
});

const Order = z
  .object({
    number: z.int(),
    token: z.string(),
    licenses: z.int(),
    state: z.string(),
    eventId: z.string().nullable().meta({ description: "Apple's promise to do it." }),
    eventStatus: z.string().nullable(),
    problem: z.object({ reason: z.string() }).nullable(),
    sentAt: Moment.nullable(),
    settledAt: Moment.nullable(),
  })
  .meta({ id: "Order" });

export const NotDone = z
  .object({
    titleId: Id,
    title: z.string(),
    holder: z.string(),
    name: z.string().nullable(),
    state: z.string(),
    appleNumber: z.int().nullable().meta({ description: "Apple's errorNumber." }),
    meaning: z.string().nullable().meta({ description: "Apple's number in plain words." }),
    problem: z.string().nullable().meta({ description: "Why its order was never sent." }),
  })
  .meta({ id: "NotDone" });

export const notDoneAnswer = ({ number: appleNumber, ...row }: NotDoneRow): z.input<typeof NotDone> => ({
  ...row,
  appleNumber,
});

export const OperationWithOrders = Operation.extend({
  orders: z.array(Order),
  notDone: z.object({
    rows: z.array(NotDone).meta({ description: "The first 50; GET …/not-done has them all." }),
    total: z.int(),
  }),
  log: z.array(z.object({ at: Moment, event: z.string(), detail: Facts })),
}).meta({ id: "OperationWithOrders" });

export const operationDetailAnswer = ({
  operation,
  orders,
  notDone: { rows, total },
  log,
}: OperationDetail): z.input<typeof OperationWithOrders> => ({
  ...operationAnswer(operation),
  orders,
  notDone: { total, rows: rows.map(notDoneAnswer) },
  log,
});
