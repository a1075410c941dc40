import "server-only";
import * as changes from "#lib/data/changes.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as operations from "#lib/data/operations.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { OrderedPerson, SettledPerson, UserOrderRecord } from "#lib/data/user-orders.ts";
import type { HolderEventKind } from "#lib/domain/inventory/holder-event.ts";

interface Told {
  personId: string;
  kind: HolderEventKind;
  detail: Record<string, string | number | null>;
}

/** Writes into people's timelines what became of them at a location. */
export async function tellHolders(
  tx: Tx,
  order: Pick<UserOrderRecord, "operationId" | "tokenId" | "verb">,
  people: readonly OrderedPerson[],
  settled: readonly SettledPerson[],
): Promise<void> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const told = settled.flatMap((one) => tellOf(order.verb, byId.get(one.id), one) ?? []);
  if (told.length === 0) return;
  const operation = await operations.get(tx, order.operationId);
  const { token = "" } = operation.subject as { token?: string };
  const { tokenId, operationId } = order;
  const at = { tokenId, token, operationId, operation: operation.number, by: operation.actorName };
  for (const some of Map.groupBy(told, ({ kind, detail }) => JSON.stringify([kind, detail])).values()) {
    const [{ kind, detail } = { kind: "registered" as const, detail: {} }] = some;
    const ids = some.map(({ personId }) => personId);
    await holderEvents.record(tx, ids, kind, { ...at, ...detail });
  }
  await changes.tell(tx, "inventory", order.tokenId);
}

function tellOf(
  verb: string,
  person: OrderedPerson | undefined,
  { state, number }: SettledPerson,
): Told | null {
  if (!person || person.personId === null || state === "wanted" || state === "not-sent") return null;
  const { personId, status, licenses, books } = person;
  if (state !== "confirmed") return { personId, kind: "registration-refused", detail: { number, verb } };
  if (verb === "retire") return { personId, kind: "retired", detail: { licenses, books } };
  return { personId, kind: "registered", detail: { status, number } };
}
